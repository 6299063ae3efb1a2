import { CHART_KINDS, CHART_SORTS, CHART_THEMES } from "@/lib/charts/definition";
import { CHART_LANGUAGES } from "@/lib/charts/languages";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import type { Field } from "./record-fields";

/** What the form of a chart asks for. */
export const CHART_FIELDS: readonly Field[] = [
  { name: "id", label: "Id", type: "text", help: "Eight letters and digits; it never changes." },
  { name: "title", label: "Title", type: "text", isWide: true },
  { name: "kind", label: "Kind of chart", type: "choice", options: CHART_KINDS },
  { name: "of", label: "Items of", type: "choice", options: ITEM_KINDS, help: "For a matrix or a table." },
  { name: "stakeholders", label: "Stakeholders", type: "list", isOptional: true, help: "Codes, one a line." },
  { name: "items", label: "Items", type: "list", isOptional: true, help: "Codes, one a line." },
  { name: "layers", label: "Layers", type: "list", help: "official, conduct, analyst: one a line." },
  {
    name: "asOf",
    label: "As of",
    type: "text",
    isOptional: true,
    help: "YYYY-MM-DD; none: the release’s day.",
  },
  { name: "sort", label: "Rows", type: "choice", options: CHART_SORTS },
  { name: "note", label: "Note", type: "long-text", isOptional: true },
  {
    name: "alt",
    label: "Alt text",
    type: "long-text",
    isOptional: true,
    help: "Without words of its own the chart describes itself anew at every release.",
  },
  { name: "theme", label: "Theme", type: "choice", options: CHART_THEMES },
  { name: "lang", label: "Dates and numbers", type: "choice", options: CHART_LANGUAGES },
  {
    name: "reason",
    label: "Withdrawn because",
    type: "long-text",
    isOptional: true,
    help: "Fill this in to withdraw the chart: every page that shows it then says why.",
  },
  { name: "successor", label: "What takes its place", type: "pick", pick: "chart", isOptional: true },
];
