import { describe, expect, it } from "vitest";
import { withDiscovery } from "@/lib/server/discovery-link";

const TAG =
  '<link rel="alternate" type="application/json+oembed" href="https://site.example/oembed?url=https%3A%2F%2Fsite.example%2Fc%2FAb12Cd34&amp;format=json"/>';
const LINK =
  '<https://site.example/oembed?url=https%3A%2F%2Fsite.example%2Fc%2FAb12Cd34&format=json>; rel="alternate"; type="application/json+oembed"';

const page = (html: string, headers: Record<string, string> = {}, status = 200) => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", ...headers },
  body: Buffer.from(html),
});
const linkOf = (answer: ReturnType<typeof page>) => withDiscovery(answer).headers.link;

describe("a page with an oEmbed answer", () => {
  it("says so in a header too, beside what the header says already", () => {
    expect(linkOf(page(`<head>${TAG}</head>`))).toBe(LINK);
    expect(linkOf(page(`<head>${TAG}</head>`, { link: "</a.css>; rel=preload" }))).toBe(
      `</a.css>; rel=preload, ${LINK}`,
    );
  });

  it("is told by its head alone, and only where the address is one", () => {
    expect(linkOf(page(`<head></head><body>${TAG}</body>`))).toBeUndefined();
    expect(linkOf(page(`<head>${TAG.replace("https://site", "//site")}</head>`))).toBeUndefined();
    expect(linkOf(page(`<head>${TAG}</head>`, {}, 404))).toBeUndefined();
    expect(linkOf(page(`<head>${TAG}</head>`, { "content-type": "text/plain" }))).toBeUndefined();
  });

  it("cannot be made to write a second header", () => {
    const hostile = `<head>${TAG.replace("format=json", "x=\r\nSet-Cookie: a=b")}</head>`;
    expect(linkOf(page(hostile)) ?? "").not.toMatch(/[\r\n]/);
  });
});
