import { ValueMark } from "@/components/evidence/value-mark";
import { BasisTag } from "@/components/ui/basis-tag";
import type { PositionLine } from "@/lib/schemas/data-set";

/** What one coder made of a passage; nothing, where only the other found it. */
export function CodedSide({ line }: { line: PositionLine | null }) {
  if (line === null) return <span className="text-soft">not found</span>;
  const { value, basis, condition, blocks, evidence } = line;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <ValueMark basis={basis} value={value} />
        <BasisTag basis={basis} />
      </span>
      {condition && <span className="block">Condition: {condition}</span>}
      {blocks.length > 0 && <span className="block">In the way of {blocks.join(", ")}</span>}
      {evidence.map(({ paragraph, url, phrase }) => (
        <span key={`${paragraph ?? url} ${phrase}`} className="block text-soft">
          {paragraph !== null && `¶ ${paragraph} `}
          <span className="font-serif italic">“{phrase}”</span>
        </span>
      ))}
    </>
  );
}
