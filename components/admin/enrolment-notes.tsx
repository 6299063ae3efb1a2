export interface EnrolmentNotesProps {
  secret: string;
  backupCodes: readonly string[];
  /** The dark squares of the picture that an authenticator reads, row by row. */
  modules: readonly (readonly boolean[])[];
}

/** What has to be noted before the first code: shown until then, and never again. */
export function EnrolmentNotes({ secret, backupCodes, modules }: EnrolmentNotesProps) {
  const squares = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <ol className="mt-4 list-decimal space-y-4 pl-5">
      <li>
        Let your authenticator read this picture, or type its key.
        <svg
          role="img"
          aria-label="The key as a picture for an authenticator"
          viewBox={`0 0 ${modules.length} ${modules.length}`}
          shapeRendering="crispEdges"
          className="qr mt-2"
        >
          <rect width="100%" height="100%" fill="#fff" />
          <path d={squares.join("")} fill="#000" />
        </svg>
        <p className="mt-1 text-sm">
          Key: <code className="break-all">{secret}</code>
        </p>
      </li>
      <li>
        Keep these backup codes where you keep your papers. Each lets you in once when the authenticator is
        lost.
        <ul className="mt-1 columns-2 font-mono text-sm" aria-label="Backup codes">
          {backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </li>
    </ol>
  );
}
