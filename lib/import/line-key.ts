import type {
  ItemLine,
  MembershipLine,
  NotApplicableLine,
  PositionLine,
  SourceLine,
  StakeholderLine,
} from "@/lib/schemas/data-set";

/** What makes a line of each file the same line in another release. */
export const lineKey = {
  stakeholder: ({ code }: StakeholderLine) => code,
  item: ({ code }: ItemLine) => code,
  source: ({ id }: SourceLine) => id,
  membership: ({ group, member, role, from }: MembershipLine) => [group, member, role, from].join(" "),
  notApplicable: ({ stakeholder, item }: NotApplicableLine) => `${stakeholder} ${item}`,
  position: ({ stakeholder, item, source, basis, value }: PositionLine) =>
    [stakeholder, item, source, basis, value].join(" "),
};
