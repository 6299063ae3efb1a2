const GRAVE = ["high", "critical"];

/**
 * What npm's report (`npm audit --json`, version 2) comes to against the list of what is put up with.
 * Each entry of the list has an advisory, a reason and the last day (2026-11-27) on which it holds. Answers one
 * sentence for each fault, and for each advisory that is put up with.
 */
export function judgeAudit(report, allowed, today) {
  const found = graveAdvisories(report);
  const faults = allowed.flatMap((entry) => faultsOf(entry, found, today));
  const known = new Map(allowed.map((entry) => [entry.advisory, entry]));
  const accepted = [];
  for (const { id, name, severity, title, url } of found) {
    const entry = known.get(id);
    if (!entry) faults.push(`${name} has a ${severity} advisory: ${title} (${url}).`);
    else accepted.push(`${id} in ${name} is put up with until ${entry.until}: ${entry.reason}`);
  }
  return { faults, allowed: accepted };
}

/** Each grave advisory once, whichever packages pass it on. */
function graveAdvisories({ vulnerabilities = {} }) {
  const advisories = Object.values(vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((one) => typeof one === "object" && one !== null && GRAVE.includes(one.severity))
    .map((one) => ({ ...one, id: one.url.split("/").at(-1) }));
  return [...new Map(advisories.map((one) => [one.id, one])).values()];
}

function faultsOf({ advisory, reason, until }, found, today) {
  if (!reason || !/^\d{4}-\d{2}-\d{2}$/.test(until ?? ""))
    return [`${advisory} stands in the list without a reason and a last day.`];
  if (until < today)
    return [`${advisory} was put up with until ${until}: update the package, or decide anew.`];
  return found.some(({ id }) => id === advisory)
    ? []
    : [`${advisory} is not found any more: take it out of the list.`];
}
