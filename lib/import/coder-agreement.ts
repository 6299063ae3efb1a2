import { CoderAgreement, CodingReview } from "@/lib/schemas/coder-agreement";
import shippedAgreement from "@/prisma/data/coder-agreement.json";
import shippedReview from "@/prisma/data/coding-review.json";

/** The figures shipped with the data set; they describe the coding of the sources they name, at every release. */
export const coderAgreement: CoderAgreement = CoderAgreement.parse(shippedAgreement);

/** How the official record, every source but those of the agreement, was coded and reviewed. */
export const codingReview: CodingReview = CodingReview.parse(shippedReview);
