"use client";

import { useEffect, useState } from "react";
import { AUTOSAVED, FormKeeper } from "./form-keeper";

/** Saves a form while it is typed, and keeps a copy in this browser, under a name, until the site has it. */
export function Autosave({ formId, keptAs }: { formId: string; keptAs: string }) {
  const [status, setStatus] = useState("What you type is saved as you go.");
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const keeper = new FormKeeper(form, keptAs, setStatus);
    keeper.restore();
    return keeper.listen();
  }, [formId, keptAs]);
  return (
    <p role="status" className={`needs-script mt-3 text-sm ${status === AUTOSAVED ? "text-soft" : ""}`}>
      {status}
    </p>
  );
}
