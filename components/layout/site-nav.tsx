"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { routes } from "@/lib/routes";
import { usePin } from "./use-pin";

const ROOMS = [
  { path: routes.comparison(), hrefAt: routes.comparison, label: "Compare" },
  { path: routes.workbench(), hrefAt: routes.workbench, label: "Workbench" },
  { path: routes.charts(), hrefAt: routes.charts, label: "Charts" },
  { path: routes.stakeholders(), hrefAt: routes.stakeholders, label: "Stakeholders" },
  { path: routes.items(), hrefAt: routes.items, label: "Items" },
  { path: routes.sources(), hrefAt: routes.sources, label: "Sources" },
  { path: routes.changes(), hrefAt: (pin: number | null) => routes.changes(pin), label: "Changes" },
  { path: routes.data(), hrefAt: routes.data, label: "Data" },
  { path: routes.method(), hrefAt: routes.method, label: "Method" },
];

export function SiteNav() {
  const pathname = usePathname();
  const pin = usePin();
  return (
    <nav aria-label="Main" className="text-sm sm:text-[0.9375rem]">
      <ul className="flex flex-wrap gap-x-3 sm:gap-x-5">
        {ROOMS.map(({ path, hrefAt, label }) => (
          <li key={path}>
            <Link
              href={hrefAt(pin)}
              prefetch={false}
              aria-current={pathname === path ? "page" : isIn(pathname, path) ? "true" : undefined}
              className="control aria-[current]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isIn(pathname: string, room: string): boolean {
  return room !== "/" && pathname.startsWith(`${room}/`);
}
