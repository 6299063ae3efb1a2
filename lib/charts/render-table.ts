import type { ChartModel } from "./chart-model";
import { el, type SvgNode, toMarkup } from "./svg-node";
import { type TableCell, tabulate } from "./tabulate";

/** The chart's numbers as HTML text: every word escaped, a fraction of the bytes of an element tree. */
export function renderTable(model: ChartModel): string {
  const { columns, rows } = tabulate(model);
  const caption = el("caption", {}, [`${model.title}. ${model.sources}`]);
  const head = el(
    "tr",
    {},
    columns.map((column) => el("th", { scope: "col" }, [column])),
  );
  const body = rows.map(({ heading, href, cells }) =>
    el("tr", {}, [el("th", { scope: "row" }, [linked(heading, href)]), ...cells.map(cellOf)]),
  );
  return toMarkup(el("table", {}, [caption, el("thead", {}, [head]), el("tbody", {}, body)]));
}

function cellOf({ text, detail, href }: TableCell): SvgNode {
  return el("td", {}, [linked(text, href), ...(detail === null ? [] : [el("small", {}, [detail])])]);
}

function linked(text: string, href: string | null): SvgNode | string {
  return href === null ? text : el("a", { href }, [text]);
}
