import type { CellAddress } from "./domain/comparison-view";

/** Every internal link as a function. A pinned release travels along; null is "the latest". */
type Pin = number | null;

export const routes = {
  comparison: (pin: Pin = null) => withQuery("/", { release: pin }),
  /** The comparison narrowed to some stakeholders and sorted by one item. */
  narrowed: (stakeholders: readonly string[], item: string, kind: string, pin: Pin = null) =>
    withQuery("/", {
      kind: kindParam(kind),
      pick: stakeholders.join(","),
      sort: `${item}.desc`,
      release: pin,
    }),
  cell: (
    { stakeholder, item, kind }: CellAddress & { kind: string },
    pin: Pin = null,
    asOf: string | null = null,
  ) => withQuery("/", { kind: kindParam(kind), cell: `${stakeholder}.${item}`, asOf, release: pin }),
  comparisonCsv: (query: string) => `/comparison.csv${query === "" ? "" : `?${query}`}`,
  cellEvidence: ({ stakeholder, item }: CellAddress, release: number, lens: Query) =>
    withQuery(
      `/api/v1/releases/${release}/cells/${encodeURIComponent(stakeholder)}/${encodeURIComponent(item)}`,
      lens,
    ),
  stakeholders: (pin: Pin = null) => withQuery("/stakeholders", { release: pin }),
  stakeholder: (code: string, pin: Pin = null, asOf: string | null = null) =>
    withQuery(`/stakeholders/${encodeURIComponent(code)}`, { asOf, release: pin }),
  items: (pin: Pin = null) => withQuery("/items", { release: pin }),
  item: (code: string, pin: Pin = null, asOf: string | null = null) =>
    withQuery(`/items/${encodeURIComponent(code)}`, { asOf, release: pin }),
  sources: (pin: Pin = null) => withQuery("/sources", { release: pin }),
  source: (id: string, pin: Pin = null) => withQuery(`/sources/${encodeURIComponent(id)}`, { release: pin }),
  evidence: (id: string, pin: Pin = null) =>
    withQuery(`/evidence/${encodeURIComponent(id)}`, { release: pin }),
  workbench: (pin: Pin = null) => withQuery("/workbench", { release: pin }),
  /** Two releases or two days compared; without a query, what the release in view changed. */
  changes: (pin: Pin = null, query: Query = {}) => withQuery("/changes", { ...query, release: pin }),
  changesCsv: (query: Query) => withQuery("/changes/data.csv", query),
  changedCellsCsv: (query: Query) => withQuery("/changes/cells.csv", query),
  changesFeed: () => "/changes/feed.atom",
  stakeholderFeed: (code: string) => `/stakeholders/${encodeURIComponent(code)}/feed.atom`,
  itemFeed: (code: string) => `/items/${encodeURIComponent(code)}/feed.atom`,
  timeline: (pin: Pin = null, query: Query = {}) => withQuery("/timeline", { ...query, release: pin }),
  timelineCsv: (query: Query) => withQuery("/timeline/data.csv", query),
  method: (pin: Pin = null) => withQuery("/method", { release: pin }),
  search: (q: string, pin: Pin = null) => withQuery("/search", { q, release: pin }),
};

/** The editors' side: private, never cached, and none of it pinned to a release. */
export const adminRoutes = {
  signIn: (query: Query = {}) => withQuery("/sign-in", query),
  signInPassword: () => "/sign-in/password",
  code: (query: Query = {}) => withQuery("/sign-in/code", query),
  codeCheck: () => "/sign-in/code/check",
  enrol: (query: Query = {}) => withQuery("/sign-in/enrol", query),
  invitation: (query: Query = {}) => withQuery("/sign-in/invitation", query),
  invitationAccept: () => "/sign-in/invitation/accept",
  signOut: () => "/sign-out",
  home: () => "/admin",
  records: (query: Query = {}) => withQuery("/admin/records", query),
  record: (entity: string, key: string) => `/admin/records/${entity}/${encodeURIComponent(key)}`,
  changesets: (query: Query = {}) => withQuery("/admin/changesets", query),
  openChangeset: () => "/admin/changesets/open",
  changeset: (id: string) => `/admin/changesets/${id}`,
  moveChangeset: (id: string) => `/admin/changesets/${id}/move`,
  publishChangeset: (id: string) => `/admin/changesets/${id}/publish`,
  startChange: () => "/admin/changesets/start",
  change: (changeset: string, id: string) => `/admin/changesets/${changeset}/changes/${id}`,
  saveChange: (changeset: string, id: string) => `/admin/changesets/${changeset}/changes/${id}/save`,
  settleChange: (changeset: string, id: string) => `/admin/changesets/${changeset}/changes/${id}/settle`,
  dropChange: (changeset: string, id: string) => `/admin/changesets/${changeset}/changes/${id}/drop`,
  releases: () => "/admin/releases",
  undo: () => "/admin/releases/undo",
  audit: (query: Query = {}) => withQuery("/admin/audit", query),
  people: (query: Query = {}) => withQuery("/admin/people", query),
  invite: () => "/admin/people/invite",
  setRole: () => "/admin/people/role",
  removePerson: () => "/admin/people/remove",
  settings: () => "/admin/settings",
  saveSettings: () => "/admin/settings/save",
  account: () => "/admin/account",
  revokeSession: () => "/admin/account/revoke",
};

// Mechanisms are what the comparison shows when nothing is said.
function kindParam(kind: string): string | null {
  return kind === "mechanism" ? null : kind;
}

export type Query = Record<string, string | number | null | undefined>;

/** A path with the parameters that have a value, in the order given. */
export function withQuery(path: string, query: Query): string {
  const search = changeQuery(new URLSearchParams(), query);
  return search === "" ? path : `${path}?${search}`;
}

/** The parameters after some changes; null or "" takes one out. Commas and colons stay readable. */
export function changeQuery(params: Iterable<[string, string]>, changes: Query): string {
  const next = new URLSearchParams([...params]);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") next.delete(name);
    else next.set(name, String(value));
  }
  return next.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}
