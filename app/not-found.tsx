import type { Metadata } from "next";
import { connection } from "next/server";
import { LostPage } from "@/components/layout/lost-page";
import SiteLayout from "./(site)/layout";

export const metadata: Metadata = { title: "Not found" };

/** An address outside every room: the same help, inside the same walls. */
export default async function NotFound() {
  // The header reads the address, which a page made ahead of any request does not have.
  await connection();
  return (
    <SiteLayout>
      <LostPage />
    </SiteLayout>
  );
}
