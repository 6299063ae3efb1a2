import { Section } from "@/components/ui/section";
import { formatCount, formatShare } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import type { CoderAgreement } from "@/lib/schemas/coder-agreement";

export interface CoderFiguresProps {
  agreement: CoderAgreement;
  sources: number;
  /** Ids of sources coded a second time in the workshop. */
  codedTwice: readonly string[];
  pin: number | null;
}

/** How far two blind codings agreed, field by field, each with what it is a share of. */
export function CoderFigures({ agreement, sources, codedTwice, pin }: CoderFiguresProps) {
  const { first, second, both, share, unit, limits } = agreement;
  const fields = [
    {
      field: `The same ${unit}`,
      n: first + second,
      of: `codings: ${first} in the first, ${second} in the second, ${both} in both`,
      share: share.units,
    },
    { field: "The same stance or salience", n: both, of: "units in both", share: share.values },
    { field: "The same basis", n: both, of: "units in both", share: share.bases },
  ];
  const twice = codedTwice.filter((id) => !agreement.sources.includes(id)).length;
  const once = Math.max(0, sources - agreement.sources.length - twice);
  return (
    <Section
      id="coders"
      title="How far two coders agreed"
      intro={`Two codings exist of ${formatCount(agreement.sources.length, "source")}. ${limits}`}
    >
      <table className="w-full max-w-[48rem] text-sm">
        <caption className="sr-only">Agreement of two coders by field, with the number compared</caption>
        <thead>
          <tr className="text-soft">
            <th scope="col" className="py-1 text-left font-normal">
              Field
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              Agreement
            </th>
            <th scope="col" className="py-1 pl-4 text-right font-normal">
              n
            </th>
            <th scope="col" className="py-1 pl-2 text-left font-normal">
              of
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, n, of, share: agreed }) => (
            <tr key={field}>
              <th scope="row" className="border-t border-line py-1.5 pr-2 text-left font-normal">
                {field}
              </th>
              <td className="border-t border-line py-1.5 text-right">{formatShare(agreed * 1000, 1000)}</td>
              <td className="border-t border-line py-1.5 pl-4 text-right">{n}</td>
              <td className="border-t border-line py-1.5 pl-2 text-soft">{of}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {codedTwice.length > 0 && (
        <p className="mt-2 max-w-[42em] text-sm">
          <a href={`${routes.method(pin)}#two-coders`} className="link">
            {formatCount(codedTwice.length, "source was", "sources were")} coded a second time by an editor
          </a>
          , each with figures of its own.
        </p>
      )}
      {once > 0 && (
        <p className="mt-2 max-w-[42em] text-sm text-soft">
          Of the other {formatCount(once, "source")} there are no two codings made apart, so no agreement can
          be stated for them. They were coded once and reviewed once:{" "}
          <a href={`${routes.method(pin)}#official-record`} className="link">
            what the review changed
          </a>
          .
        </p>
      )}
    </Section>
  );
}
