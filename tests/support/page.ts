import { test as base, expect } from "@playwright/test";

export { expect };

interface PageOptions {
  /** Console errors that a story brings about on purpose, such as opening an address that does not exist. */
  expectedErrors: RegExp[];
}

/** Playwright's test, failing on any console error, uncaught exception or breach of the content policy. */
export const test = base.extend<PageOptions>({
  expectedErrors: [[], { option: true }],
  context: async ({ context, expectedErrors }, use) => {
    const problems: string[] = [];
    context.on("console", (message) => {
      if (message.type() === "error") problems.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (problem) => problems.push(String(problem.error().stack ?? problem.error())));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(
          `Content policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`,
        );
      });
    });
    await use(context);
    const unexpected = problems.filter((problem) => !expectedErrors.some((pattern) => pattern.test(problem)));
    expect(unexpected, "errors in the browser's console").toEqual([]);
  },
});
