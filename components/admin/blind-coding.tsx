import { Section } from "@/components/ui/section";
import type { Draft } from "@/lib/domain/editorial";
import { formatCount } from "@/lib/format/counts";
import { titleOfRecord } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";

export interface BlindCodingProps {
  coding: string;
  positions: readonly { id: string; draft: Draft; faults: readonly string[] }[];
}

/** What the second coder works on: their own positions, one more, and handing in. */
export function BlindCoding({ coding, positions }: BlindCodingProps) {
  const isWhole = positions.every(({ faults }) => faults.length === 0);
  return (
    <>
      <Section id="positions" title="Your positions" aside={formatCount(positions.length, "position")}>
        <ul>
          {positions.map(({ id, draft, faults }) => (
            <li key={id} className="border-b border-line py-1.5">
              <a href={adminRoutes.codedPosition(coding, id)} className="link">
                {titleOfRecord("position", { ...draft, source: "" })}
              </a>
              {faults.length > 0 && <span className="fault ml-3">{faults.join("; ")}</span>}
            </li>
          ))}
        </ul>
        <form method="post" action={adminRoutes.addCodedPosition(coding)} className="mt-4">
          <input type="hidden" name="back" value={adminRoutes.coding(coding)} />
          <button type="submit" className="button">
            Add a position
          </button>
        </form>
      </Section>
      <Section
        id="hand-in"
        title="Hand in"
        intro="From then on your coding stays as it is, both codings are laid side by side, and somebody else settles where they differ."
      >
        <form method="post" action={adminRoutes.handInCoding(coding)} className="max-w-[42em] space-y-3">
          <input type="hidden" name="back" value={adminRoutes.coding(coding)} />
          <label className="flex items-baseline gap-3">
            <input type="checkbox" name="vow" required />
            <span>
              I have coded the whole text myself, and have not looked at how it was coded before, here or on
              the public pages.
            </span>
          </label>
          <button type="submit" className="button button-first" disabled={!isWhole}>
            Hand in {formatCount(positions.length, "position")}
          </button>
        </form>
      </Section>
    </>
  );
}
