import { PositionsQuery } from "@/lib/schemas/api/parameters";
import { answerPositions } from "../../../read-positions";
import { route } from "../../../serve";

export const GET = route(PositionsQuery, answerPositions);
