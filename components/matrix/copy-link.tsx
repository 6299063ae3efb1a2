"use client";

import { useState } from "react";
import { changeQuery } from "@/lib/routes";

export interface CopyLinksProps {
  /** What pins the view to what is shown today. */
  fixed: { release: number; asOf: string };
}

/** Copies the address, which holds the whole view: as it will be, or as it is now. */
export function CopyLinks({ fixed }: CopyLinksProps) {
  return (
    <>
      <CopyLink label="Copy link" title="Shows the latest release whenever it is opened" changes={{}} />
      <CopyLink
        label="Copy fixed link"
        title={`Always shows release ${fixed.release} as of ${fixed.asOf}`}
        changes={fixed}
      />
    </>
  );
}

interface CopyLinkProps {
  label: string;
  title: string;
  changes: Record<string, string | number>;
}

function CopyLink({ label, title, changes }: CopyLinkProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    const { origin, pathname, search } = window.location;
    const query = changeQuery(new URLSearchParams(search), changes);
    await navigator.clipboard.writeText(`${origin}${pathname}${query && "?"}${query}`);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 2000);
  };
  return (
    <button type="button" onClick={copy} title={title} className="control needs-script cursor-pointer">
      <span aria-live="polite">{isCopied ? "Link copied" : label}</span>
    </button>
  );
}
