import type { ServerResponse } from "node:http";

export function sendText(res: ServerResponse, status: number, text: string): void {
  res
    .writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" })
    .end(`${text}\n`);
}
