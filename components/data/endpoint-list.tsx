import { Fold } from "@/components/ui/fold";
import { Row } from "@/components/ui/row";
import { apiRoutes } from "@/lib/routes";
import { nameType } from "@/lib/schemas/api/describe-fields";
import type { Endpoint } from "@/lib/schemas/api/endpoints";
import { describeQuery } from "@/lib/schemas/api/openapi";
import { TypeName } from "./type-name";

export interface EndpointListProps {
  endpoints: readonly Endpoint[];
  /** Addresses that need a key or id of this very release, by the endpoint's id. */
  examples: Readonly<Record<string, string>>;
}

/** Every address: what it answers, what it takes, and one that works. */
export function EndpointList({ endpoints, examples }: EndpointListProps) {
  return endpoints.map((endpoint) => {
    const { id, path, title, summary, example } = endpoint;
    const address = example === null ? examples[id] : `${apiRoutes.root}${example}`;
    return (
      <Row key={id} id={id} head={<h3 className="text-lg">{title}</h3>}>
        <p className="text-sm [overflow-wrap:anywhere]">
          <code>
            {apiRoutes.root}
            {path}
          </code>
        </p>
        <p className="mt-1">{summary}</p>
        <Parameters endpoint={endpoint} />
        {address && (
          <p className="mt-1 text-sm">
            <span className="text-soft">Try </span>
            <a href={address} className="link [overflow-wrap:anywhere]" rel="nofollow">
              {address}
            </a>
          </p>
        )}
      </Row>
    );
  });
}

function Parameters({ endpoint: { query, title } }: { endpoint: Endpoint }) {
  const parameters = describeQuery(query);
  if (parameters.length === 0) return null;
  const summary = (
    <>
      {parameters.length} parameters<span className="sr-only"> of {title}</span>:{" "}
      {parameters.map(({ name }) => name).join(", ")}
    </>
  );
  return (
    <Fold summary={summary}>
      <dl className="mt-1 border-b border-line">
        {parameters.map(({ name, description, schema }) => (
          <div
            key={name}
            className="grid gap-x-4 border-t border-line py-1 sm:grid-cols-[7rem_minmax(0,1fr)]"
          >
            <dt>
              <code>{name}</code>
            </dt>
            <dd className="text-soft">
              <TypeName>{nameType(schema)}</TypeName> {description}
              {schema.default !== undefined && <> {String(schema.default)} when left out.</>}
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
