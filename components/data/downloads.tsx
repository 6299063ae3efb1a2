import { Section } from "@/components/ui/section";
import type { ReleaseCounts } from "@/lib/domain/position";
import { formatCount } from "@/lib/format/counts";
import { apiRoutes } from "@/lib/routes";

export interface DownloadsProps {
  release: number;
  counts: Pick<ReleaseCounts, "positions" | "evidence">;
}

/** The whole release as files. */
export function Downloads({ release, counts }: DownloadsProps) {
  const rows = [
    {
      name: "positions",
      title: "Positions",
      what: `${formatCount(counts.positions, "line")}: who, on what, with which value, on which basis, from which source.`,
    },
    {
      name: "evidence",
      title: "Evidence",
      what: `${formatCount(counts.evidence, "line")}: each passage with speaker, date, paraphrase and key phrase, and the position it backs.`,
    },
  ];
  return (
    <Section
      id="downloads"
      title="Download it whole"
      intro={`Release ${release}, pinned: these addresses give the same lines for as long as the site stands.`}
    >
      <ul className="max-w-[48em]">
        {rows.map(({ name, title, what }) => (
          <li key={name} className="border-t border-line py-2">
            <p className="font-serif text-lg">{title}</p>
            <p className="text-sm text-soft">{what}</p>
            <p className="flex flex-wrap gap-x-5 text-sm">
              {filesOf(name).map(({ file, query, label }) => (
                <a key={label} href={apiRoutes.list(release, file, query)} className="link control" download>
                  {label}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function filesOf(name: string) {
  const title = name === "positions" ? "Positions" : "Evidence";
  return [
    { file: `${name}.csv`, query: {}, label: `${title}, CSV for spreadsheets` },
    { file: `${name}.csv`, query: { raw: 1 }, label: `${title}, CSV for programs` },
    { file: `${name}.ndjson`, query: {}, label: `${title}, NDJSON` },
  ];
}
