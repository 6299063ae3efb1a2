import { readAuthenticator } from "./authenticator";

/** Somebody who speaks to a site by HTTP alone, and keeps the cookies a browser would. */
export class HttpPerson {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly site: string,
    readonly name: string,
  ) {}

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0)
      headers.set("cookie", [...this.cookies].map((pair) => pair.join("=")).join("; "));
    const answer = await fetch(this.site + path, { redirect: "manual", ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  send(path: string, fields: Record<string, string> = {}, headers: HeadersInit = {}): Promise<Response> {
    return this.ask(path, { method: "POST", body: new URLSearchParams(fields), headers });
  }

  /** Sends a form, and reads the page it leads to. */
  async sendAndRead(path: string, fields: Record<string, string>): Promise<{ at: string; html: string }> {
    const at = (await this.send(path, fields)).headers.get("location") ?? "";
    return { at, html: await (await this.ask(at)).text() };
  }
}

export const passwordOf = (name: string) => `eight otters swim with ${name}`;
export const emailOf = (name: string) => `${name.toLowerCase()}@example.org`;

/** Accepts an invitation; both factors are shown only when asked for. */
export async function accept(person: HttpPerson, link: string, { enrols = true } = {}): Promise<HttpPerson> {
  const { name } = person;
  const fields = {
    token: link.split("token=")[1] ?? "",
    name,
    email: emailOf(name),
    password: passwordOf(name),
  };
  const { html } = await person.sendAndRead("/sign-in/invitation/accept", fields);
  const key = /Key: <code[^>]*>([A-Z2-7]{32})</.exec(html)?.[1];
  if (!key) throw new Error(`${name} was shown no key:\n${html.slice(0, 2000)}`);
  if (enrols) await person.send("/sign-in/code/check", { code: readAuthenticator(key), back: "/admin" });
  return person;
}

/** An admin invites somebody; the link is shown on the page the form leads to. */
export async function inviteByHttp(admin: HttpPerson, email: string, role: string): Promise<string> {
  const { html } = await admin.sendAndRead("/admin/people/invite", { email, role, back: "/admin/people" });
  const link = /\/sign-in\/invitation\?token=[\w-]+/.exec(html)?.[0];
  if (!link) throw new Error(`No invitation was made for ${email}.`);
  return link;
}
