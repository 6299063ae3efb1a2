// Runs in a thread of its own, so that drawing a picture never holds up a page.
import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";

parentPort.on("message", ({ job, svg, width, fontFiles }) => {
  try {
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: "Inter", sansSerifFamily: "Inter" };
    const png = new Resvg(svg, { font, fitTo: { mode: "width", value: width } }).render().asPng();
    parentPort.postMessage({ job, png });
  } catch (error) {
    parentPort.postMessage({ job, error: String(error) });
  }
});
