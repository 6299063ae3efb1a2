import { CsvQuery } from "@/lib/schemas/api/parameters";
import { answerFile } from "../../../read-positions";
import { route } from "../../../serve";

export const GET = route(CsvQuery, (asked) => answerFile(asked, { of: "evidence", as: "csv" }));
