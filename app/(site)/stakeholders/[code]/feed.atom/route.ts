import { AppError } from "@/lib/domain/app-error";
import { routes } from "@/lib/routes";
import { answerFeed } from "../../../changes/answer-feed";
import { decodeSegment } from "../../../decode-segment";

/** What each release changed for one stakeholder, as an Atom feed. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const code = decodeSegment((await params).code);
  return answerFeed({
    scope: { stakeholder: code },
    path: routes.stakeholderFeed(code),
    page: routes.stakeholder(code),
    nameIn: ({ stakeholders }) => {
      const found = stakeholders.find((one) => one.code === code);
      if (!found) throw new AppError("not-found", `There is no stakeholder with the code “${code}”.`);
      return found.name;
    },
  });
}
