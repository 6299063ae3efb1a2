import { routes } from "@/lib/routes";

/** The way back to the overview, at the same day and release. */
export function TrustTrail({ pin, asOf }: { pin: number | null; asOf: string | null }) {
  return (
    <a href={routes.trust({ asOf, release: pin })} className="link">
      How far to trust it
    </a>
  );
}
