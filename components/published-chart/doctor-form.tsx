"use client";

import { type FormEvent, useState } from "react";
import { type EmbedFacts, examineEmbed, type Finding } from "@/lib/embed/examine-embed";
import { DoctorReport } from "./doctor-report";

export interface DoctorFormProps {
  action: string;
  html: string;
  /** What was found in `html` on the server, for a reader without a script. */
  findings: readonly Finding[] | null;
  facts: EmbedFacts;
}

/** Looks at what is pasted here, in this browser: nothing of it is sent. Without a script a short snippet goes along in the address. */
export function DoctorForm({ action, html, findings, facts }: DoctorFormProps) {
  const [found, setFound] = useState(findings);
  const examine = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFound(examineEmbed(String(new FormData(event.currentTarget).get("html") ?? ""), facts));
  };
  return (
    <>
      <form action={action} onSubmit={examine} className="mt-4 max-w-[60em]">
        <label htmlFor="html" className="font-medium">
          The snippet, or the HTML of the article
        </label>
        <textarea
          id="html"
          name="html"
          rows={10}
          defaultValue={html}
          spellCheck={false}
          className="field mt-1 w-full font-mono text-xs"
        />
        <button type="submit" className="field mt-2 cursor-pointer px-4">
          Examine
        </button>
      </form>
      <div aria-live="polite">{found && <DoctorReport findings={found} />}</div>
    </>
  );
}
