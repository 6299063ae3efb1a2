import type { Draft } from "@/lib/domain/editorial";
import { foldWord, type ImportPlan, importFields, NEW_SOURCE, PROPOSED, ROLES } from "./import-plan";
import { emptyDraft } from "./record-draft";
import { FIELDS } from "./record-fields";

type Form = Readonly<Record<string, string>>;

/** The word of a decision that proposes a new record. */
export const PROPOSE = "+";

/** What a column may be said to hold, as a form offers it. */
export function roleOptions(entity: ImportPlan["entity"]): { value: string; label: string }[] {
  const fields = importFields(entity).map(({ name, label }) => ({ value: name, label }));
  const others = Object.entries(ROLES).map(([value, label]) => ({ value, label }));
  return entity === "position" ? [...fields, ...others] : fields;
}

/** The plan of a form that says what each column holds and what stands for the rest. */
export function readColumnsForm(
  form: Form,
  { plan, columns }: { plan: ImportPlan; columns: readonly string[] },
): ImportPlan {
  const { entity } = plan;
  const roles = new Set(roleOptions(entity).map(({ value }) => value));
  const chosen = columns.map((_, place) => {
    const role = form[`c.${place}`] ?? "";
    return roles.has(role) ? role : "";
  });
  const defaults = Object.fromEntries(
    importFields(entity).flatMap(({ name }) => {
      const text = plain(form[`f.${name}`] ?? "")
        .trim()
        .slice(0, 2000);
      return text === "" ? [] : [[name, text]];
    }),
  );
  return withNewSource({ ...plan, columns: chosen, defaults });
}

/** A file of a source that is not on record yet proposes it. */
function withNewSource(plan: ImportPlan): ImportPlan {
  const isNew = plan.defaults.source === NEW_SOURCE;
  const others = plan.fresh.filter(({ word }) => word !== NEW_SOURCE);
  if (!isNew) return { ...plan, fresh: others };
  const known = plan.fresh.find(({ word }) => word === NEW_SOURCE);
  return {
    ...plan,
    fresh: [...others, known ?? { entity: "source", word: NEW_SOURCE, draft: emptyDraft("source") }],
  };
}

/** What has to be said before the rows can be judged: fields that neither a column nor anything else fills. */
export function missingFields({ entity, columns, defaults }: ImportPlan): string[] {
  const cells = columns.find((role) => role.startsWith("cells:"))?.slice("cells:".length);
  const filled = new Set([
    ...columns,
    ...Object.keys(defaults),
    ...(cells === undefined ? [] : ["value", cells]),
  ]);
  if (filled.has("key") || filled.has("evidence.id")) return [];
  const needed = importFields(entity).filter(({ isOptional }) => !isOptional);
  const missing = needed.filter(({ name }) => !filled.has(name)).map(({ label }) => label);
  const hasPlace = entity !== "position" || filled.has("evidence.paragraph") || filled.has("evidence.url");
  return hasPlace ? missing : [...missing, "Paragraph or its address"];
}

/** A column that two columns are said to fill makes one of them silent, which nobody would notice. */
export function doubledRoles({ columns }: ImportPlan): string[] {
  const plain = columns.filter((role) => role !== "" && !role.startsWith("cells:"));
  return [...new Set(plain.filter((role, place) => plain.indexOf(role) !== place))];
}

/** The plan after somebody has explained words, filled in proposals and widened sources. */
export function readDecisions(form: Form, plan: ImportPlan): ImportPlan {
  const words: Record<string, Record<string, string>> = structuredClone(plan.words);
  const fresh = readProposals(form, plan, words);
  for (const [name, as] of Object.entries(form)) {
    const place = /^w\.(\d{1,4})\.as$/.exec(name)?.[1];
    const [field = "", word = ""] = [form[`w.${place}.field`], plain(form[`w.${place}.word`] ?? "")];
    const isField = importFields(plan.entity).some(({ name: known }) => known === field);
    if (place === undefined || as === "" || word === "" || !isField) continue;
    const entity = PROPOSED.find((one) => one === field);
    if (as === PROPOSE && entity)
      fresh.push({ entity, word: word.slice(0, 400), draft: proposalOf(entity, word) });
    else words[field] = { ...words[field], [foldWord(word).slice(0, 400)]: as.slice(0, 400) };
  }
  const widened = Object.entries(form).flatMap(([name, value]) =>
    /^widen\.\d{1,4}$/.test(name) ? [value] : [],
  );
  return { ...plan, words, fresh, widen: [...new Set(widened)] };
}

function readProposals(
  form: Form,
  plan: ImportPlan,
  words: Record<string, Record<string, string>>,
): ImportPlan["fresh"] {
  return plan.fresh.flatMap((proposal, place) => {
    if (form[`drop.${place}`]) return [];
    const { entity, word, draft } = proposal;
    const typed: Draft = Object.fromEntries(
      FIELDS[entity].map(({ name }) => [
        name,
        plain(form[`f.p.${place}.${name}`] ?? draft[name] ?? "").slice(0, 20_000),
      ]),
    );
    const code = (typed.code ?? typed.id ?? "").trim();
    if (code !== "") words[entity] = { ...words[entity], [foldWord(word)]: code };
    return [{ entity, word, draft: { ...typed } }];
  });
}

/** Text as PostgreSQL can keep it: no control characters but breaks and tabs, and no half of a character. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replace(/\p{Cs}/gu, "\ufffd");
}

/** A new record's form with what its word in the file can fill. */
function proposalOf(entity: (typeof PROPOSED)[number], word: string): Record<string, string> {
  const draft: Record<string, string> = { ...emptyDraft(entity) };
  if (entity === "stakeholder") {
    if (/^[A-Z][A-Z0-9-]{1,23}$/.test(word)) draft.code = word;
    else Object.assign(draft, { name: word, shortName: word.length <= 28 ? word : "" });
  } else if (entity === "item") {
    if (/^[a-z][a-z0-9-]{1,39}$/.test(word)) draft.code = word;
    else Object.assign(draft, { title: word, shortTitle: word.length <= 28 ? word : "" });
  } else if (/^[a-z0-9][a-z0-9-]{1,59}$/.test(word)) draft.id = word;
  else draft.title = word;
  return draft;
}
