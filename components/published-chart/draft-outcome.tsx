import { Section } from "@/components/ui/section";
import type { ChartModel } from "@/lib/charts/chart-model";
import { adminRoutes, type Query, routes } from "@/lib/routes";

export interface DraftOutcomeProps {
  model: ChartModel;
  query: Query;
  altBy: "author" | "confirmed" | null;
  altMark: string;
  isLapsed: boolean;
}

/** What can be done with the chart: first its words are confirmed, then it can be taken along. */
export function DraftOutcome(props: DraftOutcomeProps) {
  const { model, altBy, altMark, isLapsed } = props;
  return (
    <>
      <Section id="words" title="The chart in words">
        <p className="max-w-[44em]">{model.alt}</p>
        {altBy === "author" ? (
          <p className="mt-2 text-sm text-soft">These are your own words.</p>
        ) : (
          <label className="mt-2 flex max-w-[44em] cursor-pointer items-start gap-2 text-sm">
            <input
              key={altMark}
              type="checkbox"
              form="builder"
              name="confirmed"
              value={altMark}
              defaultChecked={altBy === "confirmed"}
              className="mt-1 size-4 accent-current"
            />
            <span>
              I have read this generated text and it says what the chart shows.{" "}
              {isLapsed && <strong>It has changed since it was confirmed.</strong>}{" "}
              <span className="text-soft">Or write your own under “Alt text in your own words”.</span>
            </span>
          </label>
        )}
      </Section>
      <Section id="take" title="Take it along">
        {altBy === null ? (
          <p className="text-soft">
            Confirm or rewrite the words of the chart first: readers who do not see it have nothing else.
          </p>
        ) : (
          <Taking {...props} />
        )}
      </Section>
    </>
  );
}

function Taking({ query }: DraftOutcomeProps) {
  const files = [
    { file: "draft.svg", label: "SVG" },
    { file: "draft.png", label: "PNG" },
    { file: "data.csv", label: "CSV" },
  ];
  return (
    <>
      <p className="flex flex-wrap gap-x-5">
        {files.map(({ file, label }) => (
          <a key={file} href={routes.chartDraft(file, query)} className="control underline">
            {label}
          </a>
        ))}
      </p>
      <p className="mt-3 max-w-[44em] text-sm text-soft">
        To be embedded it needs a short address. An editor of this site gives it one:{" "}
        <a href={adminRoutes.newChart(query)} className="link">
          publish this chart
        </a>{" "}
        asks them to sign in. Whoever is none sends them the address of this page.
      </p>
    </>
  );
}
