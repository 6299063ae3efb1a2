import { Facts } from "@/components/ui/facts";
import { formatList } from "@/lib/format/counts";
import { formatWritten } from "@/lib/format/dates";
import type { SourceLine } from "@/lib/schemas/data-set";

/** What a second coder has to know of a source, and nothing of how it was coded. */
export function CodingSource({ source }: { source: SourceLine }) {
  const { publisher, authors, language, extent, url, codedFor, writtenPrecision } = source;
  const written = { first: source.writtenFrom, last: source.writtenTo };
  return (
    <Facts
      facts={[
        { label: "Published by", value: publisher },
        { label: "Authors", value: formatList(authors) },
        { label: "Written", value: formatWritten({ written, writtenPrecision }) },
        { label: "Language", value: language },
        { label: "To be read", value: extent },
        {
          label: "Original",
          value: url && (
            <a href={url} className="link" rel="noreferrer">
              {url}
            </a>
          ),
        },
        { label: "For whom", value: formatList(codedFor) },
      ]}
    />
  );
}
