import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Workshop } from "@/components/admin/workshop";
import { type Action, can, type Editor } from "@/lib/auth/can";
import { findSignedIn, toEditor } from "@/lib/auth/session";
import { noteRefusal } from "@/lib/db/commands/account";
import { getSingleHanded } from "@/lib/db/queries/people";
import { adminRoutes } from "@/lib/routes";
import { firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { LOW_DISK_HEADER } from "@/lib/server/disk-watch";
import { openNotice } from "./notice-word";

export interface WorkshopInput {
  /** What somebody must be allowed to do to see the page; anybody else finds no page. */
  action: Action;
  /** The page's own address, to come back to after signing in. */
  path: string;
  searchParams?: Promise<RawSearchParams>;
}

type Render = (editor: Editor, params: RawSearchParams) => ReactNode | Promise<ReactNode>;

/** Lets in whoever showed both factors and may; everybody else is led to what they have to do first. */
export async function renderWorkshop(
  { action, path, searchParams }: WorkshopInput,
  render: Render,
): Promise<ReactNode> {
  const signedIn = await findSignedIn(await headers());
  if (!signedIn) redirect(adminRoutes.signIn({ next: path }));
  if (!signedIn.hasSecondFactor) redirect(adminRoutes.enrol({ next: path }));
  const editor = toEditor(signedIn);
  if (!editor) redirect(adminRoutes.code({ next: path }));
  if (!can(editor, action)) {
    await noteRefusal(editor, path);
    notFound();
  }
  const params = (await searchParams) ?? {};
  const isDiskLow = (await headers()).has(LOW_DISK_HEADER);
  const content = await render(editor, params);
  return (
    <Workshop
      name={editor.name}
      role={editor.role}
      rooms={{
        corrections: can(editor, "answer-corrections"),
        audit: can(editor, "read-audit"),
        people: can(editor, "manage-people"),
      }}
      isSingleHanded={await getSingleHanded()}
      isDiskLow={isDiskLow}
      notice={openNotice(firstOf(params.notice))}
    >
      {content}
    </Workshop>
  );
}
