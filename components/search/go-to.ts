import { listRooms } from "@/components/layout/rooms";
import { TOOL_GROUPS } from "@/components/workbench/tools";
import type { Release } from "@/lib/domain/position";
import type { Suggestion, SuggestionGroup } from "@/lib/domain/suggestion";
import { answersTyping } from "@/lib/domain/text-match";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";

/** Every page of the site that is not about one stakeholder, item or source, in reading order. */
function listPages(pin: number | null): Suggestion[] {
  const rooms = listRooms(pin).map(({ href, label, what }) => ({ href, label, small: what }));
  const tools = TOOL_GROUPS.flatMap((group) => group.tools).map(({ hrefAt, title, question }) => ({
    href: hrefAt(pin),
    label: title,
    small: question,
  }));
  const search = {
    href: routes.search("", pin),
    label: "Search",
    small: "all that is on record, by its words",
  };
  const pages = [...rooms, ...tools, search];
  return pages.filter(({ href }, index) => pages.findIndex((one) => one.href === href) === index);
}

/** The pages and releases that what has been typed so far may mean; all of them before anything is typed. */
export function goToGroups(
  q: string,
  { pin, releases }: { pin: number | null; releases: readonly Release[] },
) {
  const pages = listPages(pin);
  const states = releases.map(({ n, title, publishedOn }) => ({
    href: routes.comparison(n),
    label: `Release ${n}`,
    small: `${title}, ${formatDate(publishedOn)}`,
  }));
  // A page is meant by its name; what it is about only helps when no name fits.
  const byLabel = pages.filter(({ label }) => answersTyping(label, q));
  const groups: SuggestionGroup[] = [
    {
      title: "Go to",
      items: byLabel.length > 0 ? byLabel : pages.filter(({ small }) => answersTyping(small, q)).slice(0, 4),
    },
    {
      title: "The comparison at a release",
      items: states.filter(({ label }) => answersTyping(label, q)).slice(0, 6),
    },
  ];
  return groups;
}
