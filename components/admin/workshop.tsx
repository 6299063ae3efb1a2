import type { ReactNode } from "react";
import { Notices } from "@/components/layout/notices";
import { adminRoutes, routes } from "@/lib/routes";
import "./admin.css";

export interface WorkshopProps {
  name: string;
  role: string;
  /** Which rooms only some may enter are open to this person. */
  rooms: { corrections: boolean; audit: boolean; people: boolean };
  isSingleHanded: boolean;
  /** Nothing can be saved until there is room again. */
  isDiskLow: boolean;
  notice: string | null;
  children: ReactNode;
}

/** The frame of every page behind the sign-in: where one is, who one is, and the way out. */
export function Workshop({ name, role, rooms, isSingleHanded, isDiskLow, notice, children }: WorkshopProps) {
  const links = [
    { href: adminRoutes.home(), label: "Overview" },
    { href: adminRoutes.records(), label: "Records" },
    { href: adminRoutes.changesets(), label: "Changesets" },
    { href: adminRoutes.imports(), label: "Imports" },
    { href: adminRoutes.codings(), label: "Second codings" },
    ...(rooms.corrections ? [{ href: adminRoutes.corrections(), label: "Corrections" }] : []),
    { href: adminRoutes.releases(), label: "Releases" },
    ...(rooms.audit ? [{ href: adminRoutes.audit(), label: "Audit" }] : []),
    ...(rooms.people
      ? [
          { href: adminRoutes.people(), label: "People" },
          { href: adminRoutes.settings(), label: "Settings" },
        ]
      : []),
  ];
  return (
    <>
      <header className="border-b border-line">
        <div className="mx-auto flex w-full max-w-[80rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 text-sm sm:px-6">
          <a href={routes.comparison()} className="py-1 font-serif text-xl font-semibold">
            Common Ground
          </a>
          <nav aria-label="Workshop">
            <ul className="flex flex-wrap gap-x-4">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="control">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex flex-wrap items-center gap-x-4">
            <a href={adminRoutes.account()} className="control">
              {name}, {role}
            </a>
            <form method="post" action={adminRoutes.signOut()}>
              <button type="submit" className="control cursor-pointer">
                Sign out
              </button>
            </form>
          </div>
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-[80rem] px-4 pb-16 sm:px-6">
        {isDiskLow && (
          <Notices
            notices={[
              "The disk of the database is nearly full: everything can be read, nothing can be saved until whoever runs the site makes room.",
            ]}
          />
        )}
        {isSingleHanded && (
          <Notices
            notices={[
              "One person alone may publish here: the second pair of eyes is switched off in Settings.",
            ]}
          />
        )}
        {notice !== null && <Notices notices={[notice]} />}
        {children}
      </main>
    </>
  );
}
