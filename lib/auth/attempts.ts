import "server-only";
import { isIPv6 } from "node:net";
import { Prisma } from "@/lib/db/client";
import { runCommand } from "@/lib/db/run-command";

const ACCOUNT = { most: 10, span: "15 minutes" };
// Behind one address there may be a whole office.
const ADDRESS = { most: 60, span: "15 minutes" };

/** Takes one attempt of an account and of an address; false when either has none left for now. */
export async function mayTry(account: string, address: string): Promise<boolean> {
  const byAddress = await take(`address ${networkOf(address)}`, ADDRESS);
  return byAddress && (await take(`account ${account.toLowerCase()}`, ACCOUNT));
}

function take(subject: string, { most, span }: typeof ACCOUNT): Promise<boolean> {
  return runCommand<boolean>(Prisma.sql`take_attempt(${subject}, ${most}::integer, ${span}::text::interval)`);
}

/** One household has 2^64 addresses of version 6: they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || /^::ffff:\d/.test(address)) return address.replace(/^::ffff:/, "");
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const last = tail === undefined ? [] : tail.split(":").filter((group) => group !== "");
  const gap = Array.from({ length: Math.max(0, 8 - groups.length - last.length) }, () => "0");
  return `${[...groups, ...gap, ...last].slice(0, 4).join(":")}::/64`;
}
