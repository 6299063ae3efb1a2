"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { wasTouched } from "@/components/ui/was-touched";

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
  const ask = useCallback(() => {
    clearTimeout(pause.current);
    if (!form.current) return;
    const filled = [...new FormData(form.current)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
    router.replace(`${action}?${query}`, { scroll: false });
  }, [action, router]);
  useEffect(() => {
    // On the document, because a field of the form may stand elsewhere on the page.
    const askSoon = ({ target }: Event) => {
      if (!(target as HTMLInputElement).form || (target as HTMLInputElement).form !== form.current) return;
      clearTimeout(pause.current);
      pause.current = setTimeout(ask, PAUSE_MS);
    };
    document.addEventListener("input", askSoon);
    // What was chosen before this script ran, or put back by the browser, counts too.
    if (form.current && wasTouched(form.current)) ask();
    return () => document.removeEventListener("input", askSoon);
  }, [ask]);
  return (
    <form
      ref={form}
      id="builder"
      action={action}
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
