"use client";

import { useEffect, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { Finding } from "@/lib/embed/examine-embed";
import type { Snippet } from "@/lib/embed/snippets";
import { probeEmbed } from "./probe-embed";

/** The snippets; those with a frame only while this site's own headers let other pages frame what they offer. */
export function OfferedSnippets({ embed, snippets }: { embed: string; snippets: readonly Snippet[] }) {
  const [found, setFound] = useState<Finding | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void probeEmbed(embed).then((finding) => {
      if (isCurrent) setFound(finding);
    });
    return () => {
      isCurrent = false;
    };
  }, [embed]);
  const isBlocked = found?.gravity === "wrong";
  return (
    <>
      <div role="status">
        {found && found.gravity !== "fine" && (
          <p className="mt-3 max-w-[60em] border-l-4 border-warn pl-3">{found.words}</p>
        )}
      </div>
      {snippets
        .filter(({ id }) => !isBlocked || id === "picture")
        .map((snippet) => (
          <SnippetBlock key={snippet.id} {...snippet} />
        ))}
    </>
  );
}

function SnippetBlock({ id, title, use, code }: Snippet) {
  return (
    <div className="mt-5 max-w-[60em]">
      <h3 className="text-lg">{title}</h3>
      <p className="text-sm text-soft">{use}</p>
      <textarea
        readOnly
        id={`snippet-${id}`}
        aria-label={`Snippet: ${title}`}
        value={code}
        rows={id === "address" ? 1 : 4}
        className="field mt-1 w-full resize-y font-mono text-xs"
        spellCheck={false}
      />
      <CopyButton text={code} label={`Copy: ${title.toLowerCase()}`} />
    </div>
  );
}
