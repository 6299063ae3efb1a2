import type pg from "pg";
import type { Editor } from "@/lib/auth/can";
import type { Role } from "@/lib/domain/editorial";

/** A person with a proven session, as the commands take them; in the database when a client is given. */
export function makeEditor(id: string, role: Role): Editor {
  return { id, name: id, role, sessionId: `session-${id}`, provenAt: new Date() };
}

export async function addPerson(client: pg.Client, id: string, role: Role): Promise<Editor> {
  await client.query(
    "INSERT INTO auth_user (id, name, email, role) VALUES ($1, $1, $1 || '@example.org', $2)",
    [id, role],
  );
  return makeEditor(id, role);
}
