import "./trust.css";

const STEPS = ["not read", "1", "2–4", "5–9", "10 or more"];

/** What the shades and signs of the silence map mean, in one line. */
export function EffortKey({ by }: { by: "item" | "year" }) {
  return (
    <ul aria-label="Legend" className="my-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-soft">
      <li>Sources read{by === "year" ? ", written in that year" : " for the stakeholder"}:</li>
      {STEPS.map((words, level) => (
        <li key={words} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="effort inline-block h-4 w-6 border border-line"
            data-level={level}
          />
          {words}
        </li>
      ))}
      {by === "item" && (
        <>
          <li>
            <strong className="font-semibold text-ink">3</strong> sources speak of it
          </li>
          <li>· silent</li>
          <li>◦ silent, and read in part only</li>
          <li>— does not apply</li>
        </>
      )}
      {by === "year" && <li>4+2: four read whole, two in part</li>}
    </ul>
  );
}
