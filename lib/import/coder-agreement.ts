import { CoderAgreement } from "@/lib/schemas/coder-agreement";
import shipped from "@/prisma/data/coder-agreement.json";

/** The figures shipped with the data set; they describe the coding of the sources they name, at every release. */
export const coderAgreement: CoderAgreement = CoderAgreement.parse(shipped);
