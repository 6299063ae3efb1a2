import type { Progress } from "@/lib/db/backup/write-backup";
import { formatCount } from "@/lib/format/counts";

/** One line for each table, and one now and then within a long one. */
export const describeStep: Progress = ({ table, place, of, rows }) =>
  console.log(`  ${place} of ${of}: ${table}, ${formatCount(rows, "row")}`);
