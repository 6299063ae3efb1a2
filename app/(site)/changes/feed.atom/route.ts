import { routes } from "@/lib/routes";
import { answerFeed } from "../answer-feed";

/** What each release changed, as an Atom feed. */
export function GET(): Promise<Response> {
  return answerFeed({
    scope: {},
    path: routes.changesFeed(),
    page: routes.changes(),
    nameIn: () => "all stakeholders and items",
  });
}
