import { Heads } from "@/components/ui/heads";
import { PageHead } from "@/components/ui/page-head";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { adminRoutes } from "@/lib/routes";

export interface AuditPageProps {
  entries: readonly AuditRow[];
  filter: { actor: string; action: string; object: string };
  actions: readonly string[];
  /** The first entry that does not follow from the one before it; null when the account holds. */
  broken: number | null;
  olderHref: string | null;
}

interface AuditRow {
  seq: number;
  at: string;
  actor: string | null;
  action: string;
  object: string;
  detail: Readonly<Record<string, unknown>>;
  hash: string;
}

/** The account of what was done, the newest first, and whether it holds. */
export function AuditPage({ entries, filter, actions, broken, olderHref }: AuditPageProps) {
  return (
    <>
      <PageHead title="Audit">
        {broken === null ? (
          <p>The account holds: every entry follows from the one before it, by its hash.</p>
        ) : (
          <p role="alert" className="fault">
            The account is broken: entry {broken} does not follow from the one before it.
          </p>
        )}
      </PageHead>
      <AuditFilterForm filter={filter} actions={actions} />
      <ScrollFrame label="What was done">
        <table className="mt-4 w-full border-separate border-spacing-0 text-sm">
          <Heads names={["No.", "When (UTC)", "Who", "What", "To what", "How", "Hash"]} />
          <tbody>
            {entries.map(({ seq, at, actor, action, object, detail, hash }) => (
              <tr key={seq} className="align-baseline">
                <th scope="row" className="border-b border-line py-1 pr-4 text-right font-normal">
                  {seq}
                </th>
                <td className="border-b border-line py-1 pr-4 whitespace-nowrap">{at}</td>
                <td className="border-b border-line py-1 pr-4">{actor ?? "the site"}</td>
                <td className="border-b border-line py-1 pr-4 whitespace-nowrap">{action}</td>
                <td className="border-b border-line py-1 pr-4">{object}</td>
                <td className="border-b border-line py-1 pr-4 break-words">{describeDetail(detail)}</td>
                <td className="border-b border-line py-1 font-mono text-soft">{hash.slice(0, 12)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {olderHref && (
        <p className="mt-4">
          <a href={olderHref} className="link">
            Older entries
          </a>
        </p>
      )}
    </>
  );
}

function describeDetail(detail: AuditRow["detail"]): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && typeof value !== "object")
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

function AuditFilterForm({ filter, actions }: Pick<AuditPageProps, "filter" | "actions">) {
  return (
    <form action={adminRoutes.audit()} className="flex flex-wrap items-end gap-3 text-sm">
      <label className="form-row">
        Who
        <input name="actor" defaultValue={filter.actor} className="field" />
      </label>
      <label className="form-row">
        What
        <select name="action" defaultValue={filter.action} className="field">
          <option value="">anything</option>
          {actions.map((action) => (
            <option key={action}>{action}</option>
          ))}
        </select>
      </label>
      <label className="form-row">
        To what (such as changeset 3)
        <input name="object" defaultValue={filter.object} className="field" />
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
