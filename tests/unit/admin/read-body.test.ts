import { describe, expect, it } from "vitest";
import { readBody } from "@/app/admin/read-body";

const MB = 1024 * 1024;

function sent(fields: Record<string, string | File>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return new Request("https://example.org/", { method: "POST", body });
}

/** A body that never ends, and how much of it was asked for. */
function endless(headers: Record<string, string> = {}) {
  let taken = 0;
  const body = new ReadableStream({
    pull(controller) {
      taken += MB;
      controller.enqueue(new Uint8Array(MB));
    },
  });
  const request = new Request("https://example.org/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return { request, taken: () => taken };
}

describe("a form that is sent", () => {
  it("gives its fields, the last of a name, and its file", async () => {
    const { form, file } = await readBody(sent({ a: "1", f: new File(["abc"], "a.csv") }), MB);
    expect(form).toEqual({ a: "1" });
    expect([file?.name, file?.bytes]).toEqual(["a.csv", new Uint8Array([97, 98, 99])]);
    expect((await readBody(sent({ f: new File([], "") }), MB)).file).toBeNull();
  });

  it("is counted while it arrives and cut off as soon as it is too large", async () => {
    const { request, taken } = endless({ "content-type": "multipart/form-data; boundary=x" });
    await expect(readBody(request, 10 * MB)).rejects.toMatchObject({ code: "invalid" });
    expect(taken()).toBeLessThan(17 * MB);
  });

  it("is not read at all when it announces too much", async () => {
    const { request, taken } = endless({ "content-length": String(50 * MB) });
    await expect(readBody(request, 10 * MB)).rejects.toThrow("the most is");
    expect(taken()).toBeLessThanOrEqual(MB);
  });

  it("may hold no file larger than is asked for, and none where none is", async () => {
    const large = new File([new Uint8Array(2 * MB)], "a.csv");
    await expect(readBody(sent({ f: large }), MB)).rejects.toThrow("too large: the most is 1 MB");
    await expect(readBody(sent({ f: large }))).rejects.toMatchObject({ code: "invalid" });
  });

  it("that is broken is refused in a sentence", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const request = new Request("https://example.org/", { method: "POST", body: "--x\r\nno", headers });
    await expect(readBody(request)).rejects.toMatchObject({ code: "invalid" });
  });
});
