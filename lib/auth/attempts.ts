import "server-only";
import { Prisma } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";
import { clientName } from "@/lib/server/trusted-proxies";

const ACCOUNT = { most: 10, span: "15 minutes" };
// Behind one address there may be a whole office.
const ADDRESS = { most: 60, span: "15 minutes" };

/** Takes one attempt of an account and of an address; false when either has none left for now. */
export async function mayTry(account: string, address: string): Promise<boolean> {
  const byAddress = await take(`address ${clientName(address)}`, ADDRESS);
  return byAddress && (await take(`account ${account.toLowerCase()}`, ACCOUNT));
}

function take(subject: string, { most, span }: typeof ACCOUNT): Promise<boolean> {
  return runCommand<boolean>(Prisma.sql`take_attempt(${subject}, ${most}::integer, ${span}::text::interval)`);
}
