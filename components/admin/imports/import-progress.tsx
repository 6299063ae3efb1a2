import { formatShare } from "@/lib/format/counts";
import { adminRoutes } from "@/lib/routes";
import { LookAgain } from "./look-again";

export interface ImportProgressProps {
  id: string;
  /** From 0 to 1. */
  progress: number;
  isStalled: boolean;
}

/** How far a dry run has come. The page looks again by itself, or by its link. */
export function ImportProgress({ id, progress, isStalled }: ImportProgressProps) {
  if (isStalled)
    return <p className="mt-4">The check was cut off. Nothing is lost: have the rows checked again.</p>;
  return (
    <div className="mt-4">
      <label htmlFor="progress" className="text-sm">
        Checking the rows: {formatShare(Math.round(progress * 100), 100)}
      </label>
      <progress id="progress" value={progress} max={1} className="block w-full max-w-[30rem] accent-ink" />
      <LookAgain />
      <p className="without-script mt-2 text-sm">
        <a href={adminRoutes.import(id)} className="link">
          Look again
        </a>
      </p>
    </div>
  );
}
