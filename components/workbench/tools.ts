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
        hrefAt: (release) => routes.coalitions({ release }),
        title: "Coalition finder",
        question:
          "By which mechanism, in which forum and under which rule: who is in for certain, who is possible, who blocks, and on what evidence?",
      },
      {
        hrefAt: (release) => routes.commonThreats({ release }),
        title: "Shared threat, no shared mechanism",
        question: "Who names the same threats and is on record for no mechanism together?",
      },
    ],
  },
  {
    id: "time",
    title: "Change over time",
    tools: [
      {
        hrefAt: (release) => routes.changes(release),
        title: "What changed",
        question:
          "Which cells show something else since a release or a day, and did the world move or our reading?",
      },
      {
        hrefAt: (release) => routes.timeline(release),
        title: "Positions over time",
        question: "Who said or did what when, on one item or across several?",
      },
    ],
  },
  {
    id: "trust",
    title: "How far to trust it",
    tools: [
      {
        hrefAt: (release) => routes.trust({ release }),
        title: "Whose words, and how many coders",
        question: "How much of each record is a stakeholder’s own words, and how far did two coders agree?",
      },
      {
        hrefAt: (release) => routes.silence({ release }),
        title: "Silence map",
        question:
          "Is a state quiet, or has nobody looked: how many sources were read for it, and up to when?",
      },
      {
        hrefAt: (release) => routes.fragility({ release }),
        title: "Fragility",
        question: "Which cells and rankings change without one source, author or publisher?",
      },
      {
        hrefAt: (release) => routes.tensions({ release }),
        title: "Tension report",
        question: "Where does a record contradict itself: words against words, words against deeds?",
      },
    ],
  },
  {
    id: "elsewhere",
    title: "On a map",
    tools: [
      {
        hrefAt: (release) => routes.maps({ release }),
        title: "One item on a map",
        question: "Where does each state stand on it, on a map or on tiles without borders?",
      },
    ],
  },
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
