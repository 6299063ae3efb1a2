import { wasTouched } from "@/components/ui/was-touched";
import {
  describeSaving,
  type Kept,
  readFields,
  restoreFields,
  type SaveAnswer,
  showFaults,
  showNotes,
  showPresence,
} from "./kept-text";

const PAUSE_MS = 900;
export const AUTOSAVED = "Everything typed is saved.";

/** Keeps one form's text safe: here at every key, on the site after each pause. */
export class FormKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly key: string,
    private readonly say: (status: string) => void,
  ) {}

  /** Puts back what this browser kept and the site never got, and sees what was typed already. */
  restore(): void {
    if (restoreFields(this.form, sessionStorage.getItem(this.key))) {
      this.say("What you had typed was kept in this browser and stands in the form again.");
      this.#saveAfterPause();
      return;
    }
    sessionStorage.removeItem(this.key);
    // Typed before this script had come.
    if (wasTouched(this.form)) this.#typed();
  }

  listen(): () => void {
    const typed = () => this.#typed();
    const submitted = (event: SubmitEvent) => this.#submitted(event);
    this.form.addEventListener("input", typed);
    this.form.addEventListener("submit", submitted);
    return () => {
      clearTimeout(this.#timer);
      this.form.removeEventListener("input", typed);
      this.form.removeEventListener("submit", submitted);
    };
  }

  #typed(): void {
    const [version, seen] = [this.#field("version").value, this.#field("seen").value];
    const kept: Kept = { version, seen, fields: readFields(this.form) };
    sessionStorage.setItem(this.key, JSON.stringify(kept));
    this.say("Not saved yet …");
    this.#saveAfterPause();
  }

  #saveAfterPause(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#saving = this.#save().finally(() => {
        this.#saving = undefined;
      });
    }, PAUSE_MS);
  }

  // A save under way makes a new version: the button waits for it, or the form would be stale against itself.
  #submitted(event: SubmitEvent): void {
    clearTimeout(this.#timer);
    if (!this.#saving) return;
    event.preventDefault();
    const { submitter } = event;
    void this.#saving.then(() => this.form.requestSubmit(submitter));
  }

  async #save(): Promise<void> {
    const sent = readFields(this.form);
    const body = new FormData(this.form);
    body.set("do", "autosave");
    const answer = await this.#send(body);
    this.say(describeSaving(answer) ?? AUTOSAVED);
    if (answer.version === undefined || answer.isStale) return;
    this.#field("version").value = String(answer.version);
    this.#field("seen").value = JSON.stringify(sent);
    showFaults(this.form, answer.faults ?? {});
    showNotes(this.form, answer.notes ?? {});
    showPresence(this.form, answer.presence ?? "");
    if (JSON.stringify(readFields(this.form)) === JSON.stringify(sent)) sessionStorage.removeItem(this.key);
    else this.#typed();
  }

  #send(body: FormData): Promise<SaveAnswer> {
    return fetch(this.form.action, { method: "POST", headers: { accept: "application/json" }, body }).then(
      async (response) => ({ status: response.status, ...(response.ok ? await response.json() : {}) }),
      () => ({ status: 0 }),
    );
  }

  #field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }
}
