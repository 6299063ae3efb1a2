import "server-only";
import { Prisma } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";
import { clientName } from "@/lib/server/trusted-proxies";

const ACCOUNT = { most: 10, span: "15 minutes" };
// Fewer than the account has: one address alone cannot use up what is left for its owner elsewhere.
const ACCOUNT_AT_ADDRESS = { most: 6, span: "15 minutes" };
// Behind one address there may be a whole office.
const ADDRESS = { most: 60, span: "15 minutes" };

// Corrections need no account: what one address, and what all together, may send in a day.
const READER = { most: 10, span: "1 day" };
const READERS = { most: 200, span: "1 day" };

/**
 * The address a request came from. lib/server leaves one that can be believed as the last of X-Forwarded-For,
 * whatever was written there by others.
 */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}

/** Takes one of the corrections that an address, and all addresses together, may send in a day. */
export async function maySuggest(address: string): Promise<boolean> {
  const byAddress = await take(`correction ${clientName(address)}`, READER);
  return byAddress && (await take("corrections", READERS));
}

export interface Attempt {
  account: string;
  address: string;
  /** A browser that is known to be the account's own (lib/auth/known-device.ts). */
  device: string | null;
}

/**
 * Takes one attempt at an account; false when none is left for now. A browser known to be its owner's has attempts
 * of its own, so that strangers who guess cannot shut the owner out.
 */
export async function mayTry({ account, address, device }: Attempt): Promise<boolean> {
  const subject = account.toLowerCase();
  if (device !== null) return take(`device ${device} of ${subject}`, ACCOUNT);
  const client = clientName(address);
  return (
    (await take(`address ${client}`, ADDRESS)) &&
    (await take(`account ${subject} at ${client}`, ACCOUNT_AT_ADDRESS)) &&
    take(`account ${subject}`, ACCOUNT)
  );
}

function take(subject: string, { most, span }: typeof ACCOUNT): Promise<boolean> {
  return runCommand<boolean>(Prisma.sql`take_attempt(${subject}, ${most}::integer, ${span}::text::interval)`);
}
