import { CORRECTION_KINDS } from "@/lib/domain/correction";
import { CORRECTION_KIND_WORDS } from "@/lib/format/correction-words";
import { routes } from "@/lib/routes";
import { LONGEST_ADDRESS, LONGEST_CONTACT, LONGEST_WORDS } from "@/lib/schemas/correction-form";
import "../admin/admin.css";

export interface CorrectionFormProps {
  about: string;
  /** The sealed word that makes the form good for one correction. */
  word: string;
  /** What was typed before a refusal. */
  typed: Readonly<Record<string, string>>;
}

/** What a reader says is wrong; no account, no script and no cookie is needed for it. */
export function CorrectionForm({ about, word, typed }: CorrectionFormProps) {
  return (
    <form method="post" action={routes.sendCorrection()} className="mt-4 max-w-[42em] space-y-4 text-sm">
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="word" value={word} />
      <label className="form-row">
        What is wrong
        <select name="kind" required defaultValue={typed.kind ?? ""} className="field">
          <option value="">choose …</option>
          {CORRECTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {CORRECTION_KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="form-row">
        What it should be, and why
        <textarea
          name="words"
          required
          rows={6}
          maxLength={LONGEST_WORDS}
          defaultValue={typed.words}
          className="field"
        />
      </label>
      <label className="form-row">
        <span>
          The address of a source that shows it <span className="text-soft">(if any)</span>
        </span>
        <input
          type="url"
          name="sourceUrl"
          maxLength={LONGEST_ADDRESS}
          defaultValue={typed.sourceUrl}
          placeholder="https://"
          className="field"
        />
      </label>
      <label className="form-row">
        <span>
          How to reach you <span className="text-soft">(only if you want to be asked)</span>
        </span>
        <input
          name="contact"
          maxLength={LONGEST_CONTACT}
          defaultValue={typed.contact}
          autoComplete="email"
          className="field"
        />
      </label>
      <div aria-hidden="true" className="sr-only">
        <label>
          Leave this empty
          <input name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <button type="submit" className="button button-first">
        Send it
      </button>
      <p className="text-pretty text-soft">
        The editors read it and answer. How to reach you is seen by them alone, and is erased as soon as the
        matter is settled; your words stay on file, so please put nothing personal into them. Nothing changes
        on the site before the editors have looked at the evidence.
      </p>
    </form>
  );
}
