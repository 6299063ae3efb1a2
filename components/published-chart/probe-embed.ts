import type { Finding } from "@/lib/embed/examine-embed";
import { judgeHeaders } from "@/lib/embed/judge-headers";

/** Asks for an embed as any page would and judges the headers that arrive here, with whatever a proxy made of them. */
export async function probeEmbed(path: string): Promise<Finding> {
  try {
    return judgeHeaders(await fetch(path, { method: "HEAD", credentials: "omit", cache: "no-store" }));
  } catch {
    const words = "This site could not be asked whether it lets other pages frame the chart.";
    return { gravity: "risky", about: "This site's headers", words };
  }
}
