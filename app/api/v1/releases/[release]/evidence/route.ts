import { PositionsQuery } from "@/lib/schemas/api/parameters";
import { answerEvidence } from "../../../read-positions";
import { route } from "../../../serve";

export const GET = route(PositionsQuery, answerEvidence);
