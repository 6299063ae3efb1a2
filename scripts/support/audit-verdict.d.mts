interface Allowed {
  advisory: string;
  package: string;
  reason: string;
  until: string;
}

export function judgeAudit(
  report: object,
  allowed: readonly Allowed[],
  today: string,
): { faults: string[]; allowed: string[] };
