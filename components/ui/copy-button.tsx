"use client";

import { useState } from "react";

export interface CopyButtonProps {
  text: string;
  label: string;
}

/** Copies a text that stands beside it; without JavaScript it is not shown and the text can be selected. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("Copied"),
      () => setOutcome("The browser did not allow it; select the text instead."),
    );
  return (
    <span className="needs-script inline-flex items-center gap-3 text-sm">
      <button type="button" onClick={copy} className="field cursor-pointer hover:border-ink">
        {label}
      </button>
      <span role="status">{outcome}</span>
    </span>
  );
}
