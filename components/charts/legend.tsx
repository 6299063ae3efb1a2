import type { ChartSeries } from "@/lib/charts/chart-model";

export interface LegendProps {
  series: readonly ChartSeries[];
  /** For each series its key as SVG text from renderKey. */
  glyphs: readonly string[];
  /** With a toggle the keys are buttons; without, words. Both take the same room. */
  toggle?: { hidden: readonly string[]; onToggle: (id: string) => void };
}

/** One line of keys; wraps only where the container is too narrow for it. */
export function Legend({ series, glyphs, toggle }: LegendProps) {
  return (
    <ul className="chart-legend" aria-label={toggle ? "Series: switch off and on" : "Series"}>
      {series.map(({ id, label, meaning }, index) => (
        <li key={id}>
          {toggle ? (
            <button
              type="button"
              className="chart-key"
              title={meaning}
              aria-pressed={!toggle.hidden.includes(id)}
              onClick={() => toggle.onToggle(id)}
            >
              <KeyFace glyph={glyphs[index] ?? ""} label={label} />
            </button>
          ) : (
            <span className="chart-key" title={meaning}>
              <KeyFace glyph={glyphs[index] ?? ""} label={label} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function KeyFace({ glyph, label }: { glyph: string; label: string }) {
  return (
    <>
      <span className="chart-key-frame" dangerouslySetInnerHTML={{ __html: glyph }} />
      {label}
    </>
  );
}
