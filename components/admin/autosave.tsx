"use client";

import { useEffect, useRef, useState } from "react";
import {
  describeSaving,
  type Kept,
  readFields,
  restoreFields,
  type SaveAnswer,
  showFaults,
} from "./kept-text";

const PAUSE_MS = 900;

/** Saves a form while it is typed, and keeps a copy in this browser until the site has it. */
export function Autosave({ formId, change }: { formId: string; change: string }) {
  const [status, setStatus] = useState("Everything typed is saved.");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const key = `change-${change}`;
    const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
    const keep = () => {
      const kept: Kept = {
        version: field("version").value,
        seen: field("seen").value,
        fields: readFields(form),
      };
      sessionStorage.setItem(key, JSON.stringify(kept));
    };
    const save = async () => {
      const sent = readFields(form);
      const body = new FormData(form);
      body.set("do", "autosave");
      setStatus("Saving …");
      const answer: SaveAnswer = await fetch(form.action, {
        method: "POST",
        headers: { accept: "application/json" },
        body,
      }).then(
        async (response) => ({ status: response.status, ...(response.ok ? await response.json() : {}) }),
        () => ({ status: 0 }),
      );
      setStatus(describeSaving(answer));
      if (answer.version === undefined || answer.isStale) return;
      field("version").value = String(answer.version);
      field("seen").value = JSON.stringify(sent);
      showFaults(form, answer.faults ?? {});
      if (JSON.stringify(readFields(form)) === JSON.stringify(sent)) sessionStorage.removeItem(key);
    };
    const later = () => {
      keep();
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MS);
    };
    const restored = restoreFields(form, sessionStorage.getItem(key));
    if (restored) {
      setStatus("What you had typed was kept in this browser and stands in the form again.");
      timer.current = setTimeout(save, PAUSE_MS);
    } else sessionStorage.removeItem(key);
    const stop = () => clearTimeout(timer.current);
    form.addEventListener("input", later);
    form.addEventListener("submit", stop);
    return () => {
      stop();
      form.removeEventListener("input", later);
      form.removeEventListener("submit", stop);
    };
  }, [formId, change]);
  return (
    <p role="status" className="needs-script mt-3 text-sm text-soft">
      {status}
    </p>
  );
}
