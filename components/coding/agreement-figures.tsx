import type { CodingAgreement, FieldAgreement } from "@/lib/domain/coding-agreement";
import { formatShare } from "@/lib/format/counts";
import { AGREEMENT_WORDS } from "@/lib/format/editorial-words";

/** How far two codings agree, field by field: the share, of how many, and Krippendorff’s alpha. */
export function AgreementFigures({ agreement, label }: { agreement: CodingAgreement; label: string }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-[48rem] text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="text-soft">
            <th scope="col" className="py-1 text-left font-normal">
              Field
            </th>
            {["Agreement", "n", "Alpha"].map((head) => (
              <th key={head} scope="col" className="py-1 pl-4 text-right font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.fields.map((field) => (
            <tr key={field.field}>
              <th scope="row" className="border-t border-line py-1.5 pr-2 text-left font-normal">
                {AGREEMENT_WORDS[field.field]}
              </th>
              <td className="border-t border-line py-1.5 pl-4 text-right">
                {formatShare(field.agreed, field.n)}
              </td>
              <td className="border-t border-line py-1.5 pl-4 text-right">{field.n}</td>
              <td className="border-t border-line py-1.5 pl-4 text-right whitespace-nowrap">
                {describeAlpha(field)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function describeAlpha({ alpha, scale }: FieldAgreement): string {
  if (alpha === null) return "–";
  return `${alpha.toFixed(2).replace("-", "−")}${scale === "ordinal" ? " (by rank)" : ""}`;
}

/** What the figures are, for whoever reads them. */
export function AgreementNote() {
  return (
    <p className="mt-2 max-w-[42em] text-sm text-pretty text-soft">
      For what was found, n is the stakeholders and items of both codings together, and its alpha is taken
      over every stakeholder the source was searched for and every item. All else is compared on the positions
      that both have. Alpha is Krippendorff’s: 1 is full agreement, 0 what chance would bring; a dash stands
      where it is not defined, because nothing varies or the field has no fixed values. Where n is small it
      says little.
    </p>
  );
}
