import { Definitions } from "@/components/ui/definitions";
import type { DescribedField } from "@/lib/schemas/api/describe-fields";
import { TypeName } from "./type-name";

export interface FieldListProps {
  title: string;
  fields: readonly DescribedField[];
}

/** What stands in an object, field by field. */
export function FieldList({ title, fields }: FieldListProps) {
  return (
    <>
      <h3 className="mt-6 text-lg">{title}</h3>
      <Definitions
        rows={fields.map(({ name, type, description }) => ({
          key: name,
          term: <code className="text-sm">{name}</code>,
          meaning: (
            <span className="text-sm">
              <TypeName>{type}</TypeName> {description}
            </span>
          ),
        }))}
      />
    </>
  );
}
