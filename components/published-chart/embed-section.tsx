import { Section } from "@/components/ui/section";
import type { Snippet } from "@/lib/embed/snippets";
import { routes } from "@/lib/routes";
import { OfferedSnippets } from "./offered-snippets";

export interface EmbedSectionProps {
  id: string;
  at: string;
  slug: string;
  /** What the reader chose; nothing is chosen for them. */
  version: "live" | "pinned" | null;
  release: number;
  snippets: readonly Snippet[];
  /** The version that the snippets name. */
  embedded: string;
}

/** How to put the chart on a page: first which version, on purpose, then the snippet. */
export function EmbedSection(props: EmbedSectionProps) {
  const { at, slug, version, release, snippets, embedded } = props;
  const hrefOf = (choice: string) => `${routes.chart(at, slug, { version: choice })}#embed`;
  return (
    <Section
      id="embed"
      title="Embed this chart"
      intro="First choose which version your page will show. It cannot be told from the picture, and it matters."
    >
      <ul className="grid max-w-[60em] gap-x-8 sm:grid-cols-2">
        <Choice href={hrefOf("live")} isChosen={version === "live"} title="Live">
          Follows every release. The numbers under your article change when the data do.
        </Choice>
        <Choice
          href={hrefOf("pinned")}
          isChosen={version === "pinned"}
          title={`Pinned to release ${release}`}
        >
          Its numbers never change. One line under it says when there is a newer version or a correction.
        </Choice>
      </ul>
      {version === null ? (
        <p className="mt-3 text-sm text-soft">The snippets appear when a version is chosen.</p>
      ) : (
        <OfferedSnippets embed={routes.embed(embedded)} snippets={snippets} />
      )}
      <p className="mt-4 text-sm text-soft">
        Pasted it and something looks wrong?{" "}
        <a href={routes.chartDoctor()} className="link">
          Ask the embed doctor
        </a>
        .
      </p>
    </Section>
  );
}

interface ChoiceProps {
  href: string;
  isChosen: boolean;
  title: string;
  children: string;
}

function Choice({ href, isChosen, title, children }: ChoiceProps) {
  return (
    <li className="border-t border-line py-2">
      <a
        href={href}
        aria-current={isChosen ? "true" : undefined}
        className="control text-ink aria-[current]:font-semibold"
      >
        <span aria-hidden="true">{isChosen ? "●" : "○"}</span>
        <span className="underline">{title}</span>
      </a>
      <p className="text-sm text-soft">{children}</p>
    </li>
  );
}
