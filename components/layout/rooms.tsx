import { routes } from "@/lib/routes";

/** The rooms of the site, as a reader is led to them. */
export function listRooms(pin: number | null) {
  return [
    { href: routes.comparison(pin), label: "The comparison", what: "who stands where, cell by cell" },
    {
      href: routes.workbench(pin),
      label: "Workbench",
      what: "pairs, coalitions, change, and how far to trust it",
    },
    {
      href: routes.stakeholders(pin),
      label: "Stakeholders",
      what: "everything on record for one state or group",
    },
    { href: routes.items(pin), label: "Items", what: "mechanisms, threats, interests and obstacles" },
    { href: routes.sources(pin), label: "Sources", what: "what was read, and how far to trust it" },
    {
      href: routes.changes(pin),
      label: "Changes",
      what: "between two releases or two days, each with its cause",
    },
    { href: routes.data(pin), label: "Data", what: "files to download, and an API for programs" },
    { href: routes.method(pin), label: "Method", what: "how a cell is reached" },
  ];
}

/** Where a reader can go on from a page that was not there. */
export function Rooms({ pin = null }: { pin?: number | null }) {
  return (
    <ul className="mt-2 max-w-[42em] border-b border-line">
      {listRooms(pin).map(({ href, label, what }) => (
        <li key={href} className="border-t border-line py-1.5">
          <a href={href} className="link font-serif text-lg">
            {label}
          </a>{" "}
          <span className="text-sm text-soft">{what}</span>
        </li>
      ))}
    </ul>
  );
}
