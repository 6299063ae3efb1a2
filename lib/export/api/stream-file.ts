import type { Position } from "@/lib/domain/position";
import type { FileWriter } from "./files";

/**
 * A file as a stream of bytes: a page of positions is read only when the reader has taken the one before,
 * so that however long the file, two pages are in memory. Its first page is read before the answer begins,
 * so that a database that is away still earns a proper problem document.
 */
export async function streamFile(
  pages: AsyncGenerator<Position[]>,
  { begin, write }: FileWriter,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<Position[]>> | undefined = Promise.resolve(await pages.next());
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (begin !== "") controller.enqueue(encoder.encode(begin));
    },
    async pull(controller) {
      const { done, value } = await (next ?? pages.next());
      next = undefined;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(write(value)));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}
