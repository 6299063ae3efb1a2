import { createElement, type ReactElement } from "react";
import { rounded, type SvgNode } from "@/lib/charts/svg-node";

/** The React twin of toMarkup: the same nodes, the same rounding. */
function SvgElement({ node }: { node: SvgNode }): ReactElement {
  return createElement(
    node.tag,
    Object.fromEntries(
      Object.entries(node.attrs).map(([name, value]) => [
        name,
        value === undefined ? undefined : rounded(value),
      ]),
    ),
    ...node.children.map((child, index) =>
      typeof child === "string" ? child : <SvgElement key={index} node={child} />,
    ),
  );
}

export function SvgElements({ nodes }: { nodes: readonly SvgNode[] }): ReactElement[] {
  return nodes.map((node, index) => <SvgElement key={index} node={node} />);
}
