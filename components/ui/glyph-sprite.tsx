/** The drawings behind Glyph, once per page, so that a table of hundreds of marks stays small. */
export function GlyphSprite() {
  return (
    <svg aria-hidden="true" className="absolute size-0" focusable="false">
      <defs>
        <symbol id="glyph-says" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="6.25" fill="currentColor" />
        </symbol>
        <symbol id="glyph-says-if" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
        </symbol>
        <symbol id="glyph-says-opposes" viewBox="0 0 16 16">
          <rect x="2" y="2" width="12" height="12" fill="currentColor" />
          <path d="M5 5l6 6M11 5l-6 6" stroke="var(--paper)" strokeWidth="1.75" />
        </symbol>
        <symbol id="glyph-does" viewBox="0 0 16 16">
          <path d="M8 1.75 14.75 14H1.25z" fill="currentColor" />
        </symbol>
        <symbol id="glyph-does-opposes" viewBox="0 0 16 16">
          <path d="M8 14.25 14.75 2H1.25z" fill="currentColor" />
          <path d="M5.75 4.25l4.5 4.5M10.25 4.25l-4.5 4.5" stroke="var(--paper)" strokeWidth="1.5" />
        </symbol>
        <symbol id="glyph-said-of" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
        <symbol id="glyph-said-of-if" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.5v11" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
        <symbol id="glyph-said-of-opposes" viewBox="0 0 16 16">
          <rect x="2.5" y="2.5" width="11" height="11" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M5.5 5.5l5 5M10.5 5.5l-5 5" stroke="currentColor" strokeWidth="1.5" />
        </symbol>
        <symbol id="glyph-called-on" viewBox="0 0 16 16">
          <circle
            cx="8"
            cy="8"
            r="6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="1.5 1.64"
          />
        </symbol>
        <symbol id="glyph-gap" viewBox="0 0 16 16">
          <path d="M3 6h10M3 10h10M11 2.5l-6 11" stroke="currentColor" strokeWidth="1.75" />
        </symbol>
        <symbol id="glyph-contested" viewBox="0 0 16 16">
          <path d="M8 2.5v7M8 11.5v2" stroke="currentColor" strokeWidth="2.25" />
        </symbol>
      </defs>
    </svg>
  );
}
