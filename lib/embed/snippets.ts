import { escapeXml } from "@/lib/charts/svg-node";
import { routes } from "@/lib/routes";

export interface SnippetInput {
  /** Scheme and host of this site. */
  origin: string;
  at: string;
  id: string;
  slug: string;
  title: string;
  alt: string;
  /** The height every width of the frame needs. */
  height: number;
  picture: { width: number; height: number };
}

export interface Snippet {
  id: "script" | "frame" | "picture" | "address";
  title: string;
  /** Where it is the right one. */
  use: string;
  code: string;
}

const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** Four ways to put a chart on a page; each works as it is copied. */
export function buildSnippets(input: SnippetInput): Snippet[] {
  const { origin, at, slug, alt, picture } = input;
  const page = `${origin}${routes.chart(at, slug)}`;
  const image = `${origin}${routes.chartFile(at, "png", { w: picture.width })}`;
  return [
    {
      id: "script",
      title: "Frame and script",
      use: "The default. The frame has its height from the start and follows the chart when it grows or shrinks.",
      code: `${frame(input, "")}\n<script async src="${escapeXml(`${origin}${routes.embedScript()}`)}"></script>`,
    },
    {
      id: "frame",
      title: "Frame alone",
      use: "Where scripts are taken out of what you paste. The chart fits itself into the frame and never scrolls in it.",
      code: frame(input, "?fit=1"),
    },
    {
      id: "picture",
      title: "Picture",
      use: "Newsletters, AMP, PDF, Word: no frames at all.",
      code: `<a href="${escapeXml(page)}"><img src="${escapeXml(image)}" width="${picture.width}" height="${picture.height}" alt="${escapeXml(alt)}"></a>`,
    },
    {
      id: "address",
      title: "Address for oEmbed",
      use: "Paste it on a line of its own: WordPress and others make a frame of it.",
      code: page,
    },
  ];
}

function frame({ origin, at, id, title, height }: SnippetInput, query: string): string {
  const src = escapeXml(`${origin}${routes.embed(at)}${query}`);
  return `<iframe src="${src}" title="${escapeXml(title)}" data-cg="${id}" width="100%" height="${height}" style="border:0;width:100%;min-height:${height}px" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" sandbox="${SANDBOX}"></iframe>`;
}
