import { type PartialDate, spanOf } from "@/lib/domain/calendar";
import type { DataSet, Fault, Placed } from "./data-set";
import { lineKey } from "./line-key";
import { evidenceId } from "./stable-ids";

/** The rules between lines that one line's schema cannot see: references, duplicates, order, coverage. */
export function checkDataSet(dataSet: DataSet): Fault[] {
  return [
    ...duplicates(dataSet.stakeholders, lineKey.stakeholder),
    ...duplicates(dataSet.items, lineKey.item),
    ...duplicates(dataSet.sources, lineKey.source),
    ...duplicates(dataSet.memberships, lineKey.membership),
    ...duplicates(dataSet.notApplicable, lineKey.notApplicable),
    ...duplicates(dataSet.positions, lineKey.position),
    ...references(dataSet),
    ...namedTwice(dataSet.sources, ({ codedFor }) => codedFor, "in codedFor"),
    ...namedTwice(dataSet.positions, ({ blocks }) => blocks, "in blocks"),
    ...evidenceOnce(dataSet),
    ...statements(dataSet),
    ...dates(dataSet),
    ...saidInTime(dataSet),
  ];
}

function duplicates<T>(rows: Placed<T>[], keyOf: (value: T) => string): Fault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ value, file, line }) => {
    const key = keyOf(value);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    return earlier === undefined ? [] : [{ file, line, message: `repeats line ${earlier} (${key})` }];
  });
}

function references(dataSet: DataSet): Fault[] {
  const stakeholders = new Set(dataSet.stakeholders.map(({ value }) => value.code));
  const kinds = new Map(dataSet.items.map(({ value }) => [value.code, value.kind]));
  const sources = new Map(dataSet.sources.map(({ value }) => [value.id, new Set(value.codedFor)]));
  const faults: Fault[] = [];
  const need = (known: boolean, place: Placed<unknown>, message: string) => {
    if (!known) faults.push({ file: place.file, line: place.line, message });
  };
  for (const row of dataSet.memberships) {
    for (const code of [row.value.group, row.value.member])
      need(stakeholders.has(code), row, `unknown stakeholder ${code}`);
    need(row.value.group !== row.value.member, row, `is a membership of ${row.value.group} in itself`);
  }
  for (const row of dataSet.sources) {
    for (const code of row.value.codedFor)
      need(stakeholders.has(code), row, `unknown stakeholder ${code} in codedFor`);
  }
  for (const row of dataSet.notApplicable) {
    need(stakeholders.has(row.value.stakeholder), row, `unknown stakeholder ${row.value.stakeholder}`);
    need(kinds.has(row.value.item), row, `unknown item ${row.value.item}`);
  }
  for (const row of dataSet.positions) {
    const { stakeholder, item, kind, source, blocks } = row.value;
    need(stakeholders.has(stakeholder), row, `unknown stakeholder ${stakeholder}`);
    need(kinds.has(item), row, `unknown item ${item}`);
    need(!kinds.has(item) || kinds.get(item) === kind, row, `${item} is a ${kinds.get(item)}, not a ${kind}`);
    need(sources.has(source), row, `unknown source ${source}`);
    need(
      sources.get(source)?.has(stakeholder) ?? true,
      row,
      `source ${source} is not coded for ${stakeholder}`,
    );
    for (const code of blocks)
      need(kinds.get(code) === "mechanism", row, `blocks ${code}, which is no mechanism`);
  }
  return faults;
}

function namedTwice<T>(rows: Placed<T>[], codesOf: (value: T) => string[], where: string): Fault[] {
  return rows.flatMap(({ value, file, line }) => {
    const twice = codesOf(value).filter((code, index, all) => all.indexOf(code) !== index);
    return twice.map((code) => ({ file, line, message: `names ${code} twice ${where}` }));
  });
}

/** A passage is identified by stakeholder, item, source, place and phrase, so no two may share all of them. */
function evidenceOnce({ positions }: DataSet): Fault[] {
  const entries = positions.flatMap(({ value, file, line }) =>
    value.evidence.map((entry) => ({ value: evidenceId(value, entry), file, line })),
  );
  return duplicates(entries, (id) => id).map((fault) => ({
    ...fault,
    message: `has evidence with the place and phrase of another row of the same stakeholder and item: ${fault.message}`,
  }));
}

function dates({ stakeholders, sources, memberships, notApplicable }: DataSet): Fault[] {
  const faults: Fault[] = [];
  for (const { value, file, line } of sources) {
    if (value.writtenTo < value.writtenFrom)
      faults.push({ file, line, message: "was written to before it was written from" });
  }
  const mustRun = ({ file, line }: Placed<unknown>, from: PartialDate | null, to: PartialDate | null) => {
    if (from && to && spanOf(to).last < spanOf(from).first)
      faults.push({ file, line, message: "ends before it begins" });
  };
  for (const row of stakeholders) mustRun(row, row.value.validFrom, row.value.validTo);
  for (const row of [...memberships, ...notApplicable]) mustRun(row, row.value.from, row.value.to);
  return faults;
}

/** Reports of one statement all name the best of them, and it names itself. */
function statements({ sources }: DataSet): Fault[] {
  const statementOf = new Map(sources.map(({ value }) => [value.id, value.statement]));
  return sources.flatMap(({ value: { statement }, file, line }) => {
    if (statement === null || statementOf.get(statement) === statement) return [];
    const message = statementOf.has(statement)
      ? `names ${statement} as the best report of its statement, which does not name itself`
      : `unknown source ${statement} in statement`;
    return [{ file, line, message }];
  });
}

/** Nothing is said after its source was written, nor by an authority before it came or after it went. */
function saidInTime({ positions, sources, stakeholders }: DataSet): Fault[] {
  const writtenTo = new Map(sources.map(({ value }) => [value.id, value.writtenTo]));
  const validity = new Map(stakeholders.map(({ value }) => [value.code, value]));
  return positions.flatMap(({ value, file, line }) =>
    value.evidence.flatMap(({ saidOn }) => {
      if (saidOn === null) return [];
      const { first, last } = spanOf(saidOn);
      const written = writtenTo.get(value.source);
      if (written !== undefined && first > written)
        return [{ file, line, message: `was said on ${saidOn}, after its source was written (${written})` }];
      const { validFrom, validTo } = validity.get(value.stakeholder) ?? { validFrom: null, validTo: null };
      const isOwn = value.basis !== "analyst";
      if (isOwn && validFrom !== null && last < validFrom)
        return [
          { file, line, message: `is ${value.stakeholder}'s own and of ${saidOn}, before there was one` },
        ];
      if (isOwn && validTo !== null && first > validTo)
        return [
          { file, line, message: `is ${value.stakeholder}'s own and of ${saidOn}, when there was none` },
        ];
      return [];
    }),
  );
}
