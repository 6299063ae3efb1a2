// Long because it is the one list of all addresses of the site.
import type { CellAddress } from "./domain/comparison-view";

/** Every internal link as a function. A pinned release travels along; null is "the latest". */
type Pin = number | null;

export const routes = {
  comparison: (pin: Pin = null) => withQuery("/", { release: pin }),
  /** The comparison from one source alone. */
  comparisonOf: (source: string, pin: Pin = null) => withQuery("/", { source, release: pin }),
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
  coalitions: (query: Query = {}) => withQuery("/coalitions", query),
  coalitionsCsv: (query: Query) => withQuery("/coalitions/data.csv", query),
  trust: (query: Query = {}) => withQuery("/trust", query),
  silence: (query: Query = {}) => withQuery("/trust/silence", query),
  fragility: (query: Query = {}) => withQuery("/trust/fragility", query),
  tensions: (query: Query = {}) => withQuery("/trust/tensions", query),
  maps: (query: Query = {}) => withQuery("/map", query),
  map: (item: string, query: Query = {}) => withQuery(`/map/${encodeURIComponent(item)}`, query),
  /** What a page shows as a CSV file: the same parameters, one step below its path. */
  dataFile: (path: string, query: Query) => withQuery(`${path}/data.csv`, query),
  /** The chooser of a pair, with what is already chosen. */
  pairs: (query: Query = {}) => withQuery("/pairs", query),
  /** Two sides, each a code or a code at a date: `PAK@2021-06`. */
  pair: (a: string, b: string, query: Query = {}) => withQuery(`/pairs/${segment(a)}/${segment(b)}`, query),
  pairCsv: (a: string, b: string, query: Query) =>
    withQuery(`/pairs/${segment(a)}/${segment(b)}/data.csv`, query),
  compare: (sides: readonly string[], query: Query = {}) =>
    withQuery("/compare", { s: sides.join(","), ...query }),
  compareCsv: (sides: readonly string[], query: Query) =>
    withQuery("/compare/data.csv", { s: sides.join(","), ...query }),
  agreement: (query: Query = {}) => withQuery("/agreement", query),
  agreementCsv: (query: Query) => withQuery("/agreement/data.csv", query),
  commonThreats: (query: Query = {}) => withQuery("/common-threats", query),
  commonThreatsCsv: (query: Query) => withQuery("/common-threats/data.csv", query),
  /** A cell opened in the comparison within a lens of its own, such as one side's day. */
  cellWithin: ({ stakeholder, item, kind }: CellAddress & { kind: string }, query: Query) =>
    withQuery("/", { kind: kindParam(kind), cell: `${stakeholder}.${item}`, ...query }),
  method: (pin: Pin = null) => withQuery("/method", { release: pin }),
  /** Two codings of one source side by side, by the number of the second coding. */
  twoCodings: (id: string, pin: Pin = null) =>
    withQuery(`/method/codings/${encodeURIComponent(id)}`, { release: pin }),
  /** A form of its own; `about` is `cell.PAK.border-control` or `evidence.<id>`. */
  newCorrection: (about: string, query: Query = {}) => withQuery("/corrections/new", { about, ...query }),
  sendCorrection: () => "/corrections/send",
  /** What became of a correction, for whoever has the word that was given for it. */
  correctionReceipt: (word: string) => `/corrections/${word}`,
  charts: (pin: Pin = null) => withQuery("/charts", { release: pin }),
  chartBuilder: (query: Query = {}) => withQuery("/charts/new", query),
  chartDraft: (file: string, query: Query) => withQuery(`/charts/new/${file}`, query),
  chartDoctor: (query: Query = {}) => withQuery("/charts/doctor", query),
  /** `at` is a chart's id, with @release where it is pinned. */
  chart: (at: string, slug: string | null = null, query: Query = {}) =>
    withQuery(slug === null ? `/c/${at}` : `/c/${at}/${slug}`, query),
  chartFile: (at: string, ext: string, query: Query = {}) => withQuery(`/c/${at}.${ext}`, query),
  chartVersions: (id: string) => `/c/${id}/versions.json`,
  embed: (at: string, query: Query = {}) => withQuery(`/embed/c/${at}`, query),
  embedScript: () => "/embed.v1.js",
  oembed: (url: string) => withQuery("/oembed", { url, format: "json" }),
  data: (pin: Pin = null) => withQuery("/data", { release: pin }),
  search: (q: string, pin: Pin = null, more: Query = {}) =>
    withQuery("/search", { q, ...more, release: pin }),
  searchCsv: (q: string, pin: Pin, more: Query) =>
    withQuery("/search/data.csv", { q, ...more, release: pin }),
  searchSuggest: (q: string, pin: Pin = null) => withQuery("/search/suggest", { q, release: pin }),
  /** How to cite the page at an address of ours, and the same as a file for a reference manager. */
  cite: (path: string) => withQuery("/cite", { path }),
  citeFile: (path: string, format: "bib" | "ris" | "json") => withQuery(`/cite.${format}`, { path }),
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
  reset: (query: Query = {}) => withQuery("/sign-in/reset", query),
  resetSet: () => "/sign-in/reset/set",
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
  imports: () => "/admin/imports",
  uploadImport: () => "/admin/imports/upload",
  import: (id: string, query: Query = {}) => withQuery(`/admin/imports/${id}`, query),
  importColumns: (id: string, query: Query = {}) => withQuery(`/admin/imports/${id}/columns`, query),
  saveImportColumns: (id: string) => `/admin/imports/${id}/columns/save`,
  decideImport: (id: string) => `/admin/imports/${id}/decide`,
  checkImport: (id: string) => `/admin/imports/${id}/check`,
  takeImport: (id: string) => `/admin/imports/${id}/take`,
  cancelImport: (id: string) => `/admin/imports/${id}/cancel`,
  importErrors: (id: string) => `/admin/imports/${id}/errors`,
  undoChange: (changeset: string, id: string) => `/admin/changesets/${changeset}/changes/${id}/undo`,
  newChart: (query: Query = {}) => withQuery("/admin/charts/new", query),
  startChart: () => "/admin/charts/start",
  codings: () => "/admin/codings",
  openCoding: () => "/admin/codings/open",
  coding: (id: string) => `/admin/codings/${id}`,
  addCodedPosition: (coding: string) => `/admin/codings/${coding}/add`,
  codedPosition: (coding: string, id: string) => `/admin/codings/${coding}/positions/${id}`,
  saveCodedPosition: (coding: string, id: string) => `/admin/codings/${coding}/positions/${id}/save`,
  handInCoding: (id: string) => `/admin/codings/${id}/hand-in`,
  decideCoding: (id: string) => `/admin/codings/${id}/decide`,
  callOffCoding: (id: string) => `/admin/codings/${id}/call-off`,
  corrections: (query: Query = {}) => withQuery("/admin/corrections", query),
  correction: (id: string) => `/admin/corrections/${id}`,
  declineCorrection: (id: string) => `/admin/corrections/${id}/decline`,
  takeUpCorrection: (id: string) => `/admin/corrections/${id}/take-up`,
  releases: () => "/admin/releases",
  undo: () => "/admin/releases/undo",
  audit: (query: Query = {}) => withQuery("/admin/audit", query),
  people: (query: Query = {}) => withQuery("/admin/people", query),
  invite: () => "/admin/people/invite",
  setRole: () => "/admin/people/role",
  removePerson: () => "/admin/people/remove",
  offerReset: () => "/admin/people/reset",
  endSessionsOf: () => "/admin/people/end-sessions",
  withdrawInvitation: () => "/admin/people/withdraw",
  settings: () => "/admin/settings",
  saveSettings: () => "/admin/settings/save",
  exportEverything: () => "/admin/export",
  account: () => "/admin/account",
  revokeSession: () => "/admin/account/revoke",
  endOtherSessions: () => "/admin/account/end-others",
  changePassword: () => "/admin/account/password",
  factor: () => "/admin/account/factor",
  beginFactor: () => "/admin/account/factor/begin",
  confirmFactor: () => "/admin/account/factor/confirm",
};

/** Addresses of the editors' API. */
export const editingRoutes = {
  changesets: "/api/admin/v1/changesets",
  changeset: (id: string) => `/api/admin/v1/changesets/${id}`,
  record: (changeset: string, entity: string, key: string) =>
    `/api/admin/v1/changesets/${changeset}/records/${entity}/${encodeURIComponent(key)}`,
};

type ReleaseName = number | "latest";

/** Addresses of the read API. */
export const apiRoutes = {
  root: "/api/v1",
  openApi: "/api/v1/openapi.json",
  releases: "/api/v1/releases",
  release: (n: ReleaseName) => `/api/v1/releases/${n}`,
  /** A list or a file, such as positions or positions.csv. */
  list: (n: ReleaseName, name: string, query: Query = {}) =>
    withQuery(`/api/v1/releases/${n}/${name}`, query),
  one: (n: ReleaseName, name: string, code: string) =>
    `/api/v1/releases/${n}/${name}/${encodeURIComponent(code)}`,
  pair: (a: string, b: string, n: ReleaseName, query: Query = {}) =>
    withQuery(`/api/v1/releases/${n}/pairs/${segment(a)}/${segment(b)}`, query),
  /** The same address at a numbered release. */
  pinned: (path: string, n: number) => path.replace(/\/releases\/latest(?=\/|$)/, `/releases/${n}`),
  /** The long form of a short one: the same address at the latest release. */
  atLatest: (path: readonly string[], search: string) =>
    `/api/v1/releases/latest/${path.map(encodeURIComponent).join("/")}${search}`,
  cell: ({ stakeholder, item }: CellAddress, n: ReleaseName, query: Query = {}) =>
    withQuery(
      `/api/v1/releases/${n}/cells/${encodeURIComponent(stakeholder)}/${encodeURIComponent(item)}`,
      query,
    ),
};

// The @ before a side's date is a fair character of a path and reads better as itself.
function segment(text: string): string {
  return encodeURIComponent(text).replaceAll("%40", "@");
}

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

/** The parameters after some changes; null or "" takes one out. Commas, colons and @ stay readable. */
export function changeQuery(params: Iterable<[string, string]>, changes: Query): string {
  const next = new URLSearchParams([...params]);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") next.delete(name);
    else next.set(name, String(value));
  }
  return next.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%40", "@");
}
