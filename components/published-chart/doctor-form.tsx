"use client";

import { type FormEvent, useState } from "react";
import {
  chartsIn,
  type EmbedFacts,
  examineEmbed,
  type Finding,
  sortFindings,
} from "@/lib/embed/examine-embed";
import { routes } from "@/lib/routes";
import { DoctorReport } from "./doctor-report";
import { probeEmbed } from "./probe-embed";

export interface DoctorFormProps {
  action: string;
  html: string;
  /** What was found in `html` on the server, for a reader without a script. */
  findings: readonly Finding[] | null;
  facts: EmbedFacts;
}

/** Looks at what is pasted here, in this browser: nothing of it is sent, and this site's own headers are asked for. Without a script a short snippet goes along in the address. */
export function DoctorForm({ action, html, findings, facts }: DoctorFormProps) {
  const [found, setFound] = useState(findings);
  const examine = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pasted = String(new FormData(event.currentTarget).get("html") ?? "");
    const [first] = chartsIn(pasted, facts);
    const own = first ? [await probeEmbed(routes.embed(first))] : [];
    setFound(sortFindings([...examineEmbed(pasted, facts), ...own]));
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
