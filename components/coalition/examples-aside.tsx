import { COALITION_EXAMPLES, type CoalitionExample } from "@/lib/domain/coalition-examples";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";
import { writeCoalitionQuery } from "@/lib/schemas/coalition-params";

/** The founding documents' own proposals as questions, each pinned to what its claim is about. */
export function ExamplesAside() {
  return (
    <section aria-labelledby="examples" className="mt-10 text-sm">
      <h2 id="examples" className="scroll-mt-4 border-t border-line pt-2 text-lg">
        What the founding documents propose
      </h2>
      <ul>
        {COALITION_EXAMPLES.map((example) => (
          <li key={example.id} className="border-b border-line py-2">
            <Example example={example} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Example({ example }: { example: CoalitionExample }) {
  const { title, proposal, source, release, asOf, query } = example;
  const asked = writeCoalitionQuery(query, null);
  return (
    <>
      <a
        href={routes.coalitions({ ...asked, asOf, release })}
        className="link inline-flex min-h-6 items-center font-medium"
      >
        {title}
      </a>
      <p>{proposal}</p>
      <p className="text-soft">
        <a href={routes.source(source, release)} className="link">
          Source {source}
        </a>
        , asked at release {release}, as of {formatDate(asOf)}; or{" "}
        <a href={routes.coalitions(asked)} className="link">
          of today, at the latest release
        </a>
      </p>
    </>
  );
}
