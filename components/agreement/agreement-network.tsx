import { SvgElements } from "@/components/charts/svg-element";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { drawAgreementNetwork } from "@/lib/charts/agreement-network";
import type { Tie, Voice } from "@/lib/domain/agreement-grid";
import { formatCount, formatList } from "@/lib/format/counts";

export interface AgreementNetworkProps {
  voices: readonly Voice[];
  ties: readonly Tie[];
}

const SIGNS = [
  { sign: "congruence", words: "congruence", width: 2 },
  { sign: "conflict", words: "conflict", width: 2 },
  { sign: "even", words: "as much of one as of the other", width: 1.5 },
] as const;

/** Congruence and conflict as ties between names on a ring, drawn on the server, the same every time. */
export function AgreementNetwork({ voices, ties }: AgreementNetworkProps) {
  const { width, height, nodes } = drawAgreementNetwork(
    voices.map(({ key, label, collective }) => ({ id: key, label, collective })),
    ties.map(({ a, b, sign, strength }) => ({ from: a.key, to: b.key, sign, weight: strength })),
  );
  const counts = SIGNS.map(({ sign }) =>
    formatCount(ties.filter((tie) => tie.sign === sign).length, `tie of ${sign}`, `ties of ${sign}`),
  );
  return (
    <figure>
      <ScrollFrame label="Network of congruence and conflict">
        <svg
          role="img"
          aria-label={`${voices.length} stakeholders on a ring: ${formatList(counts)}. The table lists each tie.`}
          viewBox={`0 0 ${width} ${height}`}
          className="mx-auto w-full max-w-[46rem] min-w-[30rem]"
        >
          <SvgElements nodes={nodes} />
        </svg>
      </ScrollFrame>
      <figcaption className="mt-2 text-sm text-soft">
        <ul className="flex flex-wrap gap-x-5">
          {SIGNS.map(({ sign, words, width: stroke }) => (
            <li key={sign} className="flex items-center gap-2">
              <svg aria-hidden="true" viewBox="0 0 32 10" className="h-2.5 w-8" fill="none">
                <path d="M0 5h32" className={`tie-${sign}`} strokeWidth={stroke} />
                {sign === "conflict" && (
                  <path d="M12 1l8 8M20 1l-8 8" className="tie-cross" strokeWidth="2" />
                )}
              </svg>
              {words}
            </li>
          ))}
          <li>thicker: by more mechanisms</li>
          <li>hollow: an organisation or group</li>
        </ul>
      </figcaption>
    </figure>
  );
}
