import type { Finding, Gravity } from "@/lib/embed/examine-embed";

const WORDS: Record<Gravity, { sign: string; label: string }> = {
  wrong: { sign: "✕", label: "Wrong" },
  risky: { sign: "!", label: "May go wrong" },
  fine: { sign: "✓", label: "Fine" },
};

/** What the doctor found, the worst first. */
export function DoctorReport({ findings }: { findings: readonly Finding[] }) {
  const bad = findings.filter(({ gravity }) => gravity === "wrong").length;
  return (
    <section aria-labelledby="report" className="mt-6 max-w-[52em]">
      <h2 id="report" className="border-t-2 border-ink pt-2 text-2xl">
        {bad === 0 ? "Nothing is wrong with it" : `${bad} ${bad === 1 ? "thing is" : "things are"} wrong`}
      </h2>
      <ul>
        {findings.map(({ gravity, about, words }, index) => (
          <li
            key={`${about}-${index}`}
            className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[13rem_1fr]"
          >
            <span
              className={
                gravity === "wrong"
                  ? "font-semibold text-opposes"
                  : gravity === "risky"
                    ? "text-warn"
                    : "text-soft"
              }
            >
              <span aria-hidden="true">{WORDS[gravity].sign} </span>
              {WORDS[gravity].label}: {about}
            </span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
