import { BasisTag } from "@/components/ui/basis-tag";
import { Facts } from "@/components/ui/facts";
import type { Exhibit } from "@/lib/domain/cell-detail";
import type { EvidenceRecord } from "@/lib/domain/evidence-record";
import { formatDate, formatWritten } from "@/lib/format/dates";
import { nameSource } from "@/lib/format/source-line";
import { DOUBT_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import { ValueMark } from "./value-mark";

/** Who, when, where and on what basis, line by line. */
export function EvidenceFacts({ record, pin }: { record: EvidenceRecord; pin: number | null }) {
  const [first] = record.exhibits;
  const { source, speaker, speakerRole, saidOn, paragraph, url, condition, blocks } = first;
  return (
    <Facts
      facts={[
        {
          label: "Value and basis",
          value: record.exhibits.map((one) => <Value key={one.basis + one.value} exhibit={one} />),
        },
        { label: "Condition", value: condition },
        {
          label: "Stands in the way of",
          value:
            blocks.length > 0 &&
            blocks.map((code, index) => (
              <span key={code}>
                {index > 0 && ", "}
                <a href={routes.item(code, pin)} className="link">
                  {code}
                </a>
              </span>
            )),
        },
        { label: "Speaker", value: speaker ?? "not named; the text is unsigned" },
        { label: "Role", value: speakerRole },
        {
          label: "Said or done",
          value: saidOn
            ? formatDate(saidOn)
            : `The text gives no date; it was written ${formatWritten(source)}`,
        },
        {
          label: "Source",
          value: (
            <>
              <a href={routes.source(source.id, pin)} className="link">
                {source.title}
              </a>
              <span className="block text-soft">
                {nameSource(source)}
                {paragraph !== null && `, paragraph ${paragraph}`}
              </span>
            </>
          ),
        },
        { label: "Caution", value: source.caution },
        { label: "Doubt", value: first.doubt && DOUBT_WORDS[first.doubt] },
        {
          label: "Original",
          value: (url ?? source.url) && (
            <a href={url ?? source.url ?? ""} className="link" rel="noreferrer">
              {url ?? source.url}
            </a>
          ),
        },
        { label: "Id", value: first.id },
      ]}
    />
  );
}

function Value({ exhibit: { basis, value } }: { exhibit: Exhibit }) {
  return (
    <span className="mr-4 inline-flex flex-wrap items-center gap-x-2">
      <ValueMark basis={basis} value={value} />
      <BasisTag basis={basis} />
    </span>
  );
}
