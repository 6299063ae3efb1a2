import { NdjsonQuery } from "@/lib/schemas/api/parameters";
import { answerFile } from "../../../read-positions";
import { route } from "../../../serve";

export const GET = route(NdjsonQuery, (asked) => answerFile(asked, { of: "evidence", as: "ndjson" }));
