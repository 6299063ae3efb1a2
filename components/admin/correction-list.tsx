import type { CorrectionKind } from "@/lib/domain/correction";
import { CORRECTION_KIND_WORDS } from "@/lib/format/correction-words";
import { formatDate } from "@/lib/format/dates";
import { adminRoutes } from "@/lib/routes";

export interface CorrectionListProps {
  corrections: readonly {
    id: string;
    about: string;
    kind: CorrectionKind;
    words: string;
    receivedOn: string;
  }[];
}

/** What readers suggest, one a line. */
export function CorrectionList({ corrections }: CorrectionListProps) {
  if (corrections.length === 0) return <p className="mt-3 text-soft">There is none.</p>;
  return (
    <ul className="mt-3 max-w-[60rem]">
      {corrections.map(({ id, about, kind, words, receivedOn }) => (
        <li key={id} className="border-b border-line py-1.5">
          <a href={adminRoutes.correction(id)} className="link font-medium">
            {id}: {about.replaceAll(".", " ")}
          </a>{" "}
          <span className="text-sm text-soft">
            {CORRECTION_KIND_WORDS[kind]}, {formatDate(receivedOn)}
          </span>
          <p className="truncate text-sm">{words}</p>
        </li>
      ))}
    </ul>
  );
}
