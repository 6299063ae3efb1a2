import { routes } from "@/lib/routes";

/** One page of the workbench, as the hub offers it. */
export interface Tool {
  hrefAt: (pin: number | null) => string;
  title: string;
  /** The question it answers, in an analyst's words. */
  question: string;
}

export interface ToolGroup {
  id: string;
  title: string;
  tools: readonly Tool[];
}

/** The workbench's pages in reading order, by the kind of question they answer. */
export const TOOL_GROUPS: readonly ToolGroup[] = [
  {
    id: "side-by-side",
    title: "Side by side",
    tools: [
      {
        hrefAt: routes.comparison,
        title: "The comparison",
        question: "Who supports, practises, refuses or is called on to do each mechanism?",
      },
      {
        hrefAt: (release) => routes.pairs({ release }),
        title: "A pair",
        question:
          "Where do two agree or differ, or one with itself at an earlier date, and what do they share?",
      },
      {
        hrefAt: (release) => routes.compare([], { release }),
        title: "Side by side",
        question: "What does each of several say and do, item by item, at one date or at several?",
      },
      {
        hrefAt: (release) => routes.agreement({ release }),
        title: "Who agrees with whom",
        question: "Who sits with whom on the mechanisms, and where does conflict outweigh agreement?",
      },
    ],
  },
  {
    id: "together",
    title: "Who could act together",
    tools: [
      {
        hrefAt: (release) => routes.commonThreats({ release }),
        title: "Shared threat, no shared mechanism",
        question: "Who names the same threats and is on record for no mechanism together?",
      },
    ],
  },
  { id: "time", title: "Change over time", tools: [] },
  { id: "trust", title: "How far to trust it", tools: [] },
  { id: "elsewhere", title: "On a map", tools: [] },
];
