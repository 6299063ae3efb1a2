"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Rooms } from "./rooms";

export interface FailedPageProps {
  /** Names the failure in the server's log; the message itself stays there. */
  digest: string | undefined;
  onRetry: () => void;
}

/** A page that could not be made: calmly, with a way to try again and ways out. */
export function FailedPage({ digest, onRetry }: FailedPageProps) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      onRetry();
    });
  return (
    <>
      <PageHead kicker="Just now" title="This page could not be put together">
        <p>
          The data could not be read, most likely because the database is away for a moment. Nothing is lost;
          the page can be tried again.
        </p>
        {digest && <p className="mt-2 text-sm">In the server’s log this is {digest}.</p>}
        <p className="mt-3">
          <button type="button" onClick={retry} className="field cursor-pointer text-ink hover:border-ink">
            Try again
          </button>
        </p>
      </PageHead>
      <Section id="rooms" title="Or go on from here">
        <Rooms />
      </Section>
    </>
  );
}
