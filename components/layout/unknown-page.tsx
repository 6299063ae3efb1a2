import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { KnownCode } from "@/lib/domain/near-codes";
import { NotFoundHere } from "./not-found-here";
import { Rooms } from "./rooms";
import { SearchForm } from "./search-form";

export interface UnknownPageProps {
  title: string;
  /** What happened, in a sentence or two. */
  children: ReactNode;
  /** Codes the reader may have meant. */
  near: readonly KnownCode[];
  hrefOf: (code: string) => string;
  /** What to search for instead. */
  q: string;
  pin: number | null;
}

/** A code that names nothing: says so, and offers what was probably meant. */
export function UnknownPage({ title, children, near, hrefOf, q, pin }: UnknownPageProps) {
  return (
    <NotFoundHere>
      <PageHead kicker="Not found" title={title}>
        {children}
      </PageHead>
      {near.length > 0 && (
        <p className="mt-2 max-w-[42em]">
          Did you mean{" "}
          {near.map(({ code, name }, index) => (
            <span key={code}>
              {index > 0 && (index === near.length - 1 ? " or " : ", ")}
              <a href={hrefOf(code)} className="link">
                {name}
              </a>
            </span>
          ))}
          ?
        </p>
      )}
      <SearchForm id="search-instead" q={q} pin={pin} className="mt-5 max-w-md" />
      <Section id="rooms" title="Where to go from here">
        <Rooms pin={pin} />
      </Section>
    </NotFoundHere>
  );
}
