import type { NamedMembership } from "@/lib/domain/stakeholder-record";
import { describeMembership } from "@/lib/format/record-words";
import { routes } from "@/lib/routes";
import { MembershipSource } from "./membership-source";

export interface MembershipsProps {
  title: string;
  memberships: readonly NamedMembership[];
  pin: number | null;
}

/** Groups or members with role and dates, each with the source that says so. */
export function Memberships({ title, memberships, pin }: MembershipsProps) {
  if (memberships.length === 0) return null;
  return (
    <section className="mt-8 text-sm">
      <h2 className="border-t border-line pt-2 text-lg">{title}</h2>
      <ul>
        {memberships.map((membership) => {
          const { other, role, from } = membership;
          return (
            <li key={`${other.code}${role}${from}`} className="border-b border-line py-1.5">
              <a href={routes.stakeholder(other.code, pin)} className="link">
                {other.shortName}
              </a>
              , {describeMembership(membership)}
              <MembershipSource {...membership} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
