import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import type { ChangesReport } from "./changes-report";
import { type RegisterLine, registerLines } from "./register-lines";

/** Longer lists open on demand. */
const MOST_OPEN = 12;

/** What changed in the lists beside the positions: who is compared, on what, from which texts, in which groups. */
export function RegisterLists({ report }: { report: ChangesReport }) {
  const lists = registerLines(report).filter(({ lines }) => lines.length > 0);
  const count = lists.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Section
      id="registers"
      title="Stakeholders, items, sources and memberships"
      aside={formatCount(count, "change")}
    >
      {count === 0 && <p>None of these lists changed.</p>}
      {lists.map(({ title, lines }) => (
        <div key={title} className="mt-3 max-w-[52rem]">
          <h3 className="text-lg">{title}</h3>
          {lines.length > MOST_OPEN ? (
            <Fold summary={`${formatCount(lines.length, "change")}`}>
              <Lines lines={lines} />
            </Fold>
          ) : (
            <Lines lines={lines} />
          )}
        </div>
      ))}
    </Section>
  );
}

function Lines({ lines }: { lines: readonly RegisterLine[] }) {
  return (
    <ul className="text-sm">
      {lines.map(({ key, what, label, href, detail }) => (
        <li key={key} className="border-t border-line py-1.5">
          {href === null ? (
            label
          ) : (
            <a href={href} className="link">
              {label}
            </a>
          )}
          {detail && <span className="text-soft">, {detail}</span>}{" "}
          <span className="text-soft">({what})</span>
        </li>
      ))}
    </ul>
  );
}
