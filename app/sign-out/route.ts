import { authFor } from "@/lib/auth/auth";
import { adminRoutes } from "@/lib/routes";
import { isFromThisSite } from "@/lib/server/same-origin";
import { seeOther } from "../admin/handle-form";

/** Ends the session, whose ever it is; asking without one ends nothing. */
export async function POST(request: Request): Promise<Response> {
  const { headers, method } = request;
  if (!isFromThisSite(method, (name) => headers.get(name) ?? undefined))
    return new Response("not from this site", { status: 403 });
  const answer = await authFor(headers).api.signOut({ headers, returnHeaders: true });
  const cookies = answer.headers.getSetCookie().map((cookie): [string, string] => ["Set-Cookie", cookie]);
  return seeOther(adminRoutes.signIn(), cookies);
}
