import { rowKey } from "@/lib/import/place-line";
import type { Lines } from "@/lib/import/record-lines";
import { evidenceId } from "@/lib/import/stable-ids";
import { type Importable, importFields } from "@/lib/schemas/import-plan";
import { type AnyLine, draftOf, emptyDraft } from "@/lib/schemas/record-draft";
import { labelOf } from "@/lib/schemas/record-fields";
import { passageId, passageIdOf } from "./passage-id";
import type { RowEntry } from "./row-entries";

/** Entries that speak of one record, with the record as it is and as they would make it. */
export interface RecordGroup {
  entity: Importable;
  baseKey: string | null;
  base: AnyLine | null;
  draft: Record<string, string>;
  entries: RowEntry[];
  /** Which passage of the draft each entry fills; none where it fills none. */
  passages: Map<RowEntry, number>;
  /** The place of each passage on record, by its id, and the place of the next new one. */
  places: ReadonlyMap<string, number>;
  nextPlace: number;
  /** The row that first filled a field of the record itself. */
  filledBy: Map<string, number>;
}

/** What makes a row speak of one record and no other. */
const IDENTITY: Record<Importable, readonly string[]> = {
  stakeholder: ["code"],
  item: ["code"],
  source: ["id"],
  membership: ["group", "member", "role"],
  not_applicable: ["stakeholder", "item"],
  position: ["stakeholder", "item", "source", "basis", "value"],
};

const PASSAGE = "evidence.";

/** Lays entries, one by one, over the records that they speak of. */
export class RecordGroups {
  readonly #groups = new Map<string, RecordGroup>();
  /** The position on record that a new coding takes the place of, by the new coding's key. */
  readonly #aliases = new Map<string, string>();
  /** The row that first gave a passage, by the passage's id. */
  readonly #seen = new Map<string, number>();
  #passages: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly entity: Importable,
    private readonly lines: Lines,
  ) {}

  all(): RecordGroup[] {
    return [...this.#groups.values()];
  }

  /** What is wrong with the entry is added to its problems; it then belongs to no record. */
  add(entry: RowEntry): void {
    const key = this.#keyOf(entry);
    if (key === null) return;
    const group = this.#groups.get(key) ?? this.#begin(key);
    this.#fill(group, entry);
    group.entries.push(entry);
    this.#groups.set(key, group);
  }

  #keyOf(entry: RowEntry): string | null {
    const { own, defaults, problems } = entry;
    const named = this.entity === "position" ? own.key : undefined;
    if (named !== undefined) {
      if (this.lines.position.has(named)) return named;
      problems.push({
        column: entry.columns.key ?? null,
        message: `no record with the id ${named.slice(0, 20)} is in force`,
      });
      return null;
    }
    const fields: Record<string, string | null> = { from: null, ...defaults, ...own };
    const missing = IDENTITY[this.entity].filter((name) => !fields[name]);
    for (const name of missing)
      problems.push({ column: null, message: `${labelOf(this.entity, name)} must be filled in` });
    if (missing.length > 0) return null;
    const key = (rowKey[this.entity] as (line: object) => string)(fields);
    return this.lines[this.entity].has(key)
      ? key
      : (this.#aliases.get(key) ?? this.#recoded(key, fields, entry) ?? key);
  }

  /** The position on record that a passage stands under with another value or basis: its coding is amended. */
  #recoded(key: string, fields: Record<string, string | null>, { problems }: RowEntry): string | null {
    if (this.entity !== "position") return null;
    const found = this.#livingPassages().get(passageId(fields));
    const line = found === undefined ? undefined : this.lines.position.get(found);
    if (found === undefined || !line) return null;
    if (line.evidence.length === 1) {
      this.#aliases.set(key, found);
      return found;
    }
    problems.push({
      column: null,
      message: `this passage is on record as ${line.value} (${line.basis}) together with others: amend that position`,
    });
    return null;
  }

  #livingPassages() {
    this.#passages ??= new Map(
      [...this.lines.position].flatMap(([key, line]) =>
        line.evidence.map((piece) => [evidenceId(line, piece), key] as const),
      ),
    );
    return this.#passages;
  }

  #begin(key: string): RecordGroup {
    const base = (this.lines[this.entity].get(key) as AnyLine | undefined) ?? null;
    const draft = base === null ? withoutPassages(emptyDraft(this.entity)) : draftOf(this.entity, base);
    const position = base !== null && "evidence" in base ? base : null;
    const ids = position?.evidence.map((piece) => evidenceId(position, piece)) ?? [];
    return {
      ...{ entity: this.entity, baseKey: base === null ? null : key, base, draft, entries: [] },
      ...{ passages: new Map(), filledBy: new Map() },
      places: new Map(ids.map((id, place) => [id, place])),
      nextPlace: ids.length,
    };
  }

  #fill(group: RecordGroup, entry: RowEntry): void {
    for (const { name } of importFields(this.entity)) {
      if (name.startsWith(PASSAGE)) continue;
      const text = entry.own[name] ?? (group.draft[name] ? undefined : entry.defaults[name]);
      if (text === undefined) continue;
      const earlier = group.filledBy.get(name);
      if (earlier !== undefined && group.draft[name] !== text)
        entry.problems.push({
          column: null,
          message: `${labelOf(this.entity, name)} differs from row ${earlier}, which speaks of the same record`,
        });
      else {
        group.draft[name] = text;
        group.filledBy.set(name, earlier ?? entry.number);
      }
    }
    // A condition goes with its stance: a file that says another stance cannot say it away with an empty cell.
    if (entry.own.value && entry.own.value !== "conditional" && entry.own.condition === undefined)
      group.draft.condition = "";
    if (this.entity === "position") this.#fillPassage(group, entry);
    else if (group.entries.length > 0)
      entry.problems.push({
        column: null,
        message: `speaks of the same record as row ${group.entries[0]?.number}`,
      });
  }

  #fillPassage(group: RecordGroup, entry: RowEntry): void {
    const names = importFields("position")
      .map(({ name }) => name)
      .filter((name) => name.startsWith(PASSAGE));
    const hasOwn = names.some((name) => entry.own[name] !== undefined);
    if (!hasOwn && group.base !== null) return;
    const id = entry.own["evidence.id"] ?? passageIdOf(group, entry);
    const earlier = this.#seen.get(id);
    if (earlier !== undefined) {
      entry.problems.push({ column: null, message: `repeats the passage of row ${earlier}` });
      return;
    }
    this.#seen.set(id, entry.number);
    const place = this.#placeOf(group, entry, id);
    group.passages.set(entry, place);
    for (const name of names) {
      const at = `${PASSAGE}${place}.${name.slice(PASSAGE.length)}`;
      group.draft[at] = entry.own[name] ?? (group.draft[at] || (entry.defaults[name] ?? ""));
    }
  }

  /** The place of the passage on record with the same id, else of the same words at the same place, else a new one. */
  #placeOf(group: RecordGroup, entry: RowEntry, id: string): number {
    const known = group.places.get(id) ?? group.places.get(passageIdOf(group, entry));
    return known ?? group.nextPlace++;
  }
}

function withoutPassages(draft: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !name.startsWith(PASSAGE)));
}
