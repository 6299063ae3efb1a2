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
  {
    id: "time",
    title: "Change over time",
    tools: [
      {
        hrefAt: (pin) => routes.changes(pin),
        title: "What changed",
        question:
          "Which cells show something else since a release or a day, and did the world move or our reading?",
      },
      {
        hrefAt: (pin) => routes.timeline(pin),
        title: "Positions over time",
        question: "Who said or did what when, on one item or across several?",
      },
    ],
  },
  { id: "trust", title: "How far to trust it", tools: [] },
  { id: "elsewhere", title: "On a map", tools: [] },
];
