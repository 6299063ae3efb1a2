import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { secureDocument } from "@/lib/server/content-security";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const secure = (html: string) => secureDocument(html, { isEmbed: false });
const scriptSources = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];

const FIRST = "(self.__next_f=self.__next_f||[]).push([0])";
const DATA = 'self.__next_f.push([1,"a:\\u003c/script>"])';

describe("the policy of a document", () => {
  it("allows Next's data by hash, its neighbours joined into one script", () => {
    const { html, policy } = secure(
      `<body><script>${FIRST}</script><script>${DATA}</script><p>x</p><script>${DATA}</script></body>`,
    );
    expect(html).toBe(`<body><script>${FIRST};\n${DATA}</script><p>x</p><script>${DATA}</script></body>`);
    expect(scriptSources(policy)).toBe(`'self' ${hash(`${FIRST};\n${DATA}`)} ${hash(DATA)}`);
  });

  it.each([
    "alert(1)",
    "self.__next_f.push(alert(1))",
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,"a"]),alert(1)',
    '$RC("B:0","S:0");alert(1)',
    "$RX(alert(1))",
    "",
  ])("does not allow the injected script %s", (script) => {
    const { html, policy } = secure(`<script>${DATA}</script><script>${script}</script>`);
    expect(html).toBe(`<script>${DATA}</script><script>${script}</script>`);
    expect(scriptSources(policy)).toBe(`'self' ${hash(DATA)}`);
  });

  it("allows React's instructions that move late content into place", () => {
    expect(scriptSources(secure('<script>$RC("B:0","S:0")</script>').policy)).toContain(
      hash('$RC("B:0","S:0")'),
    );
    const timing = "requestAnimationFrame(function(){$RT=performance.now()});";
    expect(scriptSources(secure(`<script>${timing}</script>`).policy)).toContain(hash(timing));
  });

  it("leaves scripts from files and data blocks as they are", () => {
    const html = `<script src="/a.js" async=""></script><script>${DATA}</script><script type="application/ld+json">{"a":1}</script>`;
    expect(secure(html).html).toBe(html);
    expect(scriptSources(secure(html).policy)).toBe(`'self' ${hash(DATA)}`);
  });

  it("allows the style elements and style attributes it finds, and no others", () => {
    const { policy } = secure('<style>p{color:red}</style><p style="width:1px;content:&quot;a&quot;">x</p>');
    expect(policy).toContain(`style-src 'self' ${hash("p{color:red}")};`);
    expect(policy).toContain(`style-src-attr 'unsafe-hashes' ${hash('width:1px;content:"a"')};`);
    expect(secure("<p>plain</p>").policy).toContain("style-src 'self';");
    expect(secure("<p>plain</p>").policy).not.toContain("unsafe");
  });

  it("may be framed only as an embed", () => {
    expect(secure("").policy).toContain("frame-ancestors 'none'");
    expect(secureDocument("", { isEmbed: true }).policy).toContain("frame-ancestors *");
  });

  it("stays below what proxies take as a header, however many scripts and styles there are", () => {
    const scripts = Array.from(
      { length: 500 },
      (_, n) => `<script>self.__next_f.push([1,"${n}"])</script>`,
    ).join("");
    const styles = Array.from({ length: 500 }, (_, n) => `<p style="width:${n}px"></p>`).join("");
    expect(secure(scripts + styles).policy.length).toBeLessThan(4_000);
  });
});
