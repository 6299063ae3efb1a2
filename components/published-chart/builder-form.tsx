"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef } from "react";

export interface BuilderFormProps {
  action: string;
  children: ReactNode;
}

// Long enough that a word is typed whole, short enough that the preview feels alive.
const PAUSE_MS = 350;

/** A GET form whose preview follows every change; without a script its button asks for it. */
export function BuilderForm({ action, children }: BuilderFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = () => {
    clearTimeout(pause.current);
    if (!form.current) return;
    const filled = [...new FormData(form.current)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
    router.replace(`${action}?${query}`, { scroll: false });
  };
  const askSoon = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(ask, PAUSE_MS);
  };
  return (
    <form
      ref={form}
      id="builder"
      action={action}
      onChange={askSoon}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
      className="text-sm"
    >
      {children}
    </form>
  );
}
