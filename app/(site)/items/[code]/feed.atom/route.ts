import { AppError } from "@/lib/domain/app-error";
import { routes } from "@/lib/routes";
import { answerFeed } from "../../../changes/answer-feed";
import { decodeSegment } from "../../../decode-segment";

/** What each release changed for one item, as an Atom feed. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const code = decodeSegment((await params).code);
  return answerFeed({
    scope: { item: code },
    path: routes.itemFeed(code),
    page: routes.item(code),
    nameIn: ({ items }) => {
      const found = items.find((one) => one.code === code);
      if (!found) throw new AppError("not-found", `There is no item with the code “${code}”.`);
      return found.title;
    },
  });
}
