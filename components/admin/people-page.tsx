import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { type Person, ROLES, type Role } from "@/lib/domain/editorial";
import { formatDate } from "@/lib/format/dates";
import { adminRoutes } from "@/lib/routes";

export interface PeoplePageProps {
  people: readonly (Person & { email: string; hasSecondFactor: boolean; since: string })[];
  invitations: readonly { id: string; email: string | null; role: Role; until: string }[];
  /** Who is looking. */
  self: string;
}

const ROLE_HELP =
  "A viewer reads the workshop; an editor drafts and hands in; a reviewer also publishes what others wrote; an admin also manages people and settings.";

/** Who may do what, and who was invited. */
export function PeoplePage({ people, invitations, self }: PeoplePageProps) {
  return (
    <>
      <PageHead title="People">{ROLE_HELP}</PageHead>
      <ul className="mt-3 max-w-[64rem]">
        {people.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-2"
          >
            <p>
              <span className="font-medium">{person.name}</span>{" "}
              <span className="text-soft">{person.email}</span>
              <span className="block text-sm text-soft">
                since {formatDate(person.since)}
                {person.hasSecondFactor ? "" : ", has not enrolled a second factor yet"}
              </span>
            </p>
            <div className="flex flex-wrap items-start gap-3 text-sm">
              <RoleForm person={person} />
              {person.id !== self && (
                <PersonForm person={person} action={adminRoutes.offerReset()} label="Offer a new password" />
              )}
              {person.id !== self && (
                <PersonForm person={person} action={adminRoutes.endSessionsOf()} label="End the sessions" />
              )}
              {person.id !== self && <RemoveForm person={person} />}
            </div>
          </li>
        ))}
      </ul>
      <Section id="invite" title="Invite somebody">
        <form
          method="post"
          action={adminRoutes.invite()}
          className="mt-2 flex flex-wrap items-end gap-3 text-sm"
        >
          <input type="hidden" name="back" value={adminRoutes.people()} />
          <label className="form-row">
            E-mail address
            <input name="email" type="email" required maxLength={200} className="field" />
          </label>
          <RoleChoice label="Role" value="editor" />
          <button type="submit" className="button button-first">
            Make an invitation
          </button>
        </form>
        {invitations.length > 0 && <h3 className="mt-5 text-lg">Open invitations</h3>}
        <ul className="max-w-[64rem]">
          {invitations.map(({ id, email, role, until }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-1 text-sm"
            >
              {email ?? "the first admin"}, as {role}, until {until} UTC
              <form method="post" action={adminRoutes.withdrawInvitation()}>
                <input type="hidden" name="back" value={adminRoutes.people()} />
                <input type="hidden" name="invitation" value={id} />
                <button type="submit" className="button">
                  Withdraw<span className="sr-only"> the invitation of {email ?? "the first admin"}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function RoleForm({ person: { id, name, role } }: { person: Person }) {
  return (
    <form method="post" action={adminRoutes.setRole()} className="flex items-end gap-2">
      <input type="hidden" name="back" value={adminRoutes.people()} />
      <input type="hidden" name="person" value={id} />
      <RoleChoice label={`Role of ${name}`} value={role} isQuiet />
      <button type="submit" className="button">
        Set<span className="sr-only"> the role of {name}</span>
      </button>
    </form>
  );
}

interface PersonFormProps {
  person: Person;
  action: string;
  label: string;
}

function PersonForm({ person: { id, name }, action, label }: PersonFormProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="back" value={adminRoutes.people()} />
      <input type="hidden" name="person" value={id} />
      <button type="submit" className="button">
        {label}
        <span className="sr-only"> of {name}</span>
      </button>
    </form>
  );
}

function RemoveForm({ person: { id, name } }: { person: Person }) {
  return (
    <details className="max-w-[26rem]">
      <summary className="button flex w-fit items-center">
        Close the account<span className="sr-only"> of {name}</span> …
      </summary>
      <form method="post" action={adminRoutes.removePerson()} className="mt-2 space-y-2">
        <p>
          {name} is signed out everywhere and cannot come back; name, address, password and second factor are
          erased. What {name} did stays on record, under a pseudonym. This cannot be undone.
        </p>
        <input type="hidden" name="back" value={adminRoutes.people()} />
        <input type="hidden" name="person" value={id} />
        <button type="submit" className="button">
          Erase {name} now
        </button>
      </form>
    </details>
  );
}

function RoleChoice({ label, value, isQuiet }: { label: string; value: Role; isQuiet?: boolean }) {
  return (
    <label className="form-row">
      <span className={isQuiet ? "sr-only" : ""}>{label}</span>
      <select name="role" defaultValue={value} className="field">
        {ROLES.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
    </label>
  );
}
