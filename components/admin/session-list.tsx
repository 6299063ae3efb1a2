import { adminRoutes } from "@/lib/routes";

export interface SessionListProps {
  sessions: readonly {
    id: string;
    device: string | null;
    address: string | null;
    seenAt: string;
    createdAt: string;
  }[];
  /** The session of this very page. */
  current: string;
}

/** A person's open sessions, each of which can be ended. */
export function SessionList({ sessions, current }: SessionListProps) {
  return (
    <>
      <ul className="max-w-[60rem]">
        {sessions.map(({ id, device, address, seenAt, createdAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-2"
          >
            <p className="wrap-anywhere min-w-0 text-sm">
              <span>{device ?? "An unknown browser"}</span>
              <span className="block text-soft">
                from {address || "an unknown address"}, signed in {createdAt}, last used {seenAt} UTC
                {id === current && ": this session"}
              </span>
            </p>
            <form method="post" action={adminRoutes.revokeSession()}>
              <input type="hidden" name="back" value={adminRoutes.account()} />
              <input type="hidden" name="session" value={id} />
              <button type="submit" className="button text-sm">
                End it
              </button>
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={adminRoutes.endOtherSessions()} className="mt-3">
          <input type="hidden" name="back" value={adminRoutes.account()} />
          <button type="submit" className="button text-sm">
            End all the others
          </button>
        </form>
      )}
    </>
  );
}
