import type { ReactNode } from "react";
import { Notices } from "@/components/layout/notices";
import { PageHead } from "@/components/ui/page-head";
import { routes } from "@/lib/routes";
import "./admin.css";

export interface EntranceProps {
  title: string;
  intro: ReactNode;
  notice: string | null;
  children: ReactNode;
}

/** The frame of the pages that lead in: one question each. */
export function Entrance({ title, intro, notice, children }: EntranceProps) {
  return (
    <main id="main" className="mx-auto w-full max-w-[34rem] px-4 pt-6 pb-16">
      <a href={routes.comparison()} className="link text-sm">
        Common Ground
      </a>
      <PageHead title={title}>{intro}</PageHead>
      {notice !== null && <Notices notices={[notice]} />}
      {children}
    </main>
  );
}
