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
    ],
  },
  { id: "together", title: "Who could act together", tools: [] },
  { id: "time", title: "Change over time", tools: [] },
  { id: "trust", title: "How far to trust it", tools: [] },
  { id: "elsewhere", title: "On a map", tools: [] },
  {
    id: "take-along",
    title: "To take along",
    tools: [
      {
        hrefAt: routes.charts,
        title: "Charts",
        question: "Which chart can I put on my own page, as it is now or as it was?",
      },
      {
        hrefAt: () => routes.chartBuilder(),
        title: "Chart builder",
        question: "How do I draw exactly these states, items and layers?",
      },
      {
        hrefAt: () => routes.chartDoctor(),
        title: "Embed doctor",
        question: "What is wrong with the chart on my page?",
      },
    ],
  },
];
