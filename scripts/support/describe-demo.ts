import type { DemoAccount } from "@/lib/db/commands/demo-accounts";

/** The ready sign-ins of a demonstration, said so that nobody takes them for anything else. */
export function describeDemo(accounts: readonly DemoAccount[], address: string): string {
  const line = "=".repeat(78);
  return [
    line,
    "DEMONSTRATION: not for real work. Whoever uses this computer can sign in and",
    `change this copy of the record, at ${address}/sign-in`,
    "The next start without DEMO=yes closes these accounts.",
    ...accounts.flatMap(({ email, password, codes }) => [
      "",
      `  ${email}   password: ${password}`,
      `  codes for the second factor, each good once: ${codes.slice(0, 4).join(" ")}`,
      `  ${" ".repeat(44)} ${codes.slice(4).join(" ")}`,
    ]),
    line,
  ].join("\n");
}
