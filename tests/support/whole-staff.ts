import { ROLES, type Role } from "@/lib/domain/editorial";
import { accept, emailOf, HttpPerson, inviteByHttp, passwordOf } from "./http-person";

/** Everybody who may stand before a door: each role, and those whose factors do not suffice. */
export type Who = Role | "nobody" | "newcomer" | "half";
export const EVERYBODY: readonly Who[] = ["nobody", "newcomer", "half", ...ROLES];

/** Where those whose factors do not suffice are led. */
export const LEADS_TO: Partial<Record<Who, RegExp>> = {
  nobody: /^\/sign-in\?next=/,
  newcomer: /^\/sign-in\/enrol\?next=/,
  half: /^\/sign-in\/code\?next=/,
};

export interface Staff {
  as: (who: Who) => HttpPerson;
  all: () => HttpPerson[];
}

/** Fills an empty site with one person of each kind; the newcomer and the half signed-in would be admins. */
export async function gatherStaff(site: string, firstAdminLink: string): Promise<Staff> {
  const person = (name: string) => new HttpPerson(site, name);
  const nobody = person("Nobody");
  const admin = await accept(person("Ada"), firstAdminLink);
  const invited = (name: string, role: Role) => inviteByHttp(admin, emailOf(name), role);
  const join = async (name: string, role: Role) => accept(person(name), await invited(name, role));
  const people = new Map<Who, HttpPerson>([
    ["admin", admin],
    ["nobody", nobody],
  ]);
  people.set("viewer", await join("Vera", "viewer"));
  people.set("editor", await join("Edgar", "editor"));
  people.set("reviewer", await join("Rita", "reviewer"));
  people.set("newcomer", await accept(person("Nora"), await invited("Nora", "admin"), { enrols: false }));
  await join("Hal", "admin");
  const half = person("Hal");
  await half.send("/sign-in/password", { email: emailOf("Hal"), password: passwordOf("Hal") });
  people.set("half", half);
  return { as: (who) => people.get(who) ?? nobody, all: () => [...people.values()] };
}
