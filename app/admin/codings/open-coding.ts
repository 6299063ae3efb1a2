import "server-only";
import { findSecondCoding, type SecondCoding } from "@/lib/db/queries/second-codings";
import { AppError } from "@/lib/domain/app-error";
import type { Draft } from "@/lib/domain/editorial";
import type { Lines } from "@/lib/import/record-lines";
import { type FieldFaults, judgeChange } from "../judge-change";

export async function codingOrRefuse(id: string): Promise<SecondCoding> {
  const coding = await findSecondCoding(id);
  if (!coding) throw new AppError("not-found", "There is no such second coding.");
  return coding;
}

/** What is wrong with a position of a blind coding; no rule between it and the record is asked, for that would tell of it. */
export function judgeCoded(draft: Draft, lines: Lines): Promise<FieldFaults> {
  return judgeChange(
    { id: "", entity: "position", draft, isWithdrawal: false },
    {
      kindOf: (code) => lines.item.get(code)?.kind,
      between: { byChange: new Map(), elsewhere: [] },
    },
  );
}
