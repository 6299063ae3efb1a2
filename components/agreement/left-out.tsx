import { Fold } from "@/components/ui/fold";
import type { Voice } from "@/lib/domain/agreement-grid";
import { MIN_SHARED } from "@/lib/domain/similarity";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";

/** Those of whom too little is on record for any comparison, by name. */
export function LeftOut({ voices, pin }: { voices: readonly Voice[]; pin: number | null }) {
  if (voices.length === 0) return null;
  return (
    <div className="mt-3">
      <Fold
        summary={`${formatCount(voices.length, "stakeholder has", "stakeholders have")} a word of their own on fewer than ${MIN_SHARED} mechanisms and cannot be compared`}
      >
        <p className="mt-1 max-w-[60em]">
          {voices.map(({ key, label, steps }, index) => (
            <span key={key}>
              {index > 0 && ", "}
              <a href={routes.stakeholder(key, pin)} className="link">
                {label}
              </a>{" "}
              <span className="text-soft">{steps.filter((step) => step !== null).length}</span>
            </span>
          ))}
        </p>
      </Fold>
    </div>
  );
}
