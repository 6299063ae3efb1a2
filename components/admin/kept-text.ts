/** What a form held that the site had not saved yet, as this browser keeps it. */
export interface Kept {
  version: string;
  seen: string;
  fields: Record<string, string>;
}

export interface SaveAnswer {
  /** 0 when there was no answer at all. */
  status: number;
  version?: number;
  isStale?: boolean;
  faults?: Record<string, string[]>;
  /** What is good to know beside a field. */
  notes?: Record<string, string>;
  /** Who else has the form open, as a sentence. */
  presence?: string;
}

/** The record's fields of a form, by their names in the draft. */
export function readFields(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].filter(([name]) => name.startsWith("f."));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(2), String(value)]));
}

/** Puts kept text back where it differs from what the site sent; with it the version its author saw. */
export function restoreFields(form: HTMLFormElement, stored: string | null): boolean {
  if (stored === null) return false;
  const { version, seen, fields } = JSON.parse(stored) as Kept;
  const shown = readFields(form);
  if (Object.entries(fields).every(([name, value]) => shown[name] === value)) return false;
  for (const [name, value] of Object.entries({ ...prefixed(fields), version, seen })) {
    const control = form.elements.namedItem(name);
    if (control && "value" in control) control.value = value;
  }
  return true;
}

export function showFaults(form: HTMLFormElement, faults: Record<string, string[]>): void {
  for (const place of form.querySelectorAll<HTMLElement>("[data-fault-of]")) {
    const name = place.dataset.faultOf ?? "";
    place.textContent = (faults[name] ?? []).join("; ");
    const control = form.elements.namedItem(`f.${name}`);
    if (control instanceof HTMLElement)
      control.setAttribute("aria-invalid", String(faults[name] !== undefined));
  }
}

export function showNotes(form: HTMLFormElement, notes: Record<string, string>): void {
  for (const place of form.querySelectorAll<HTMLElement>("[data-note-of]"))
    place.textContent = notes[place.dataset.noteOf ?? ""] ?? "";
}

export function showPresence(form: HTMLFormElement, presence: string): void {
  const place = form.querySelector("[data-presence]");
  if (place && place.textContent !== presence) place.textContent = presence;
}

/** What a person has to know of a save; nothing when all is well. */
export function describeSaving({ status, version, isStale }: SaveAnswer): string | null {
  if (isStale)
    return "Somebody else saved this meanwhile. What you typed is kept: press Save to see both and settle them.";
  if (version !== undefined) return null;
  if (status === 401)
    return "Your session has ended. What you type is kept in this browser: sign in again in another window, then go on typing.";
  if (status === 0)
    return "The site does not answer. What you type is kept in this browser and saved when it does.";
  if (status === 503)
    return "The site cannot save just now. What you type is kept in this browser; it is saved when you type on and the site can again.";
  return "This could not be saved. What you type is kept in this browser: load the page again to see why.";
}

function prefixed(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`f.${name}`, value]));
}
