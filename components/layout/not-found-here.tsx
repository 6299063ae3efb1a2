import { notFound } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { StandIn } from "./stand-in";

/**
 * Says "not found" and still shows a page that helps. A bare notFound() leaves Next's answer empty until
 * JavaScript has run; inside a boundary the answer holds the page, marked as not found and not indexed.
 */
export function NotFoundHere({ children }: { children: ReactNode }) {
  return (
    <StandIn instead={children}>
      <Suspense fallback={children}>
        <Refusal />
      </Suspense>
    </StandIn>
  );
}

function Refusal(): never {
  notFound();
}
