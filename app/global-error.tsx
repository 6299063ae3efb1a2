"use client";

import "./globals.css";

/** Stands in for the whole page when even its frame failed; it can count on nothing else. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be put together · Common Ground</title>
        <main className="mx-auto max-w-prose px-4 py-16">
          <h1 className="text-3xl">This page could not be put together</h1>
          <p className="mt-3 text-soft">
            Nothing is lost. Try again in a moment, or begin at the comparison.
          </p>
          <p className="mt-4 flex gap-5">
            <button type="button" onClick={reset} className="field cursor-pointer hover:border-ink">
              Try again
            </button>
            <a href="/" className="link self-center">
              The comparison
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
