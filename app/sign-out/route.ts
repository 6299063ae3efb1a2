import { signOut } from "@/lib/auth/sign-in";
import { adminRoutes } from "@/lib/routes";
import { isFromThisSite } from "@/lib/server/same-origin";
import { seeOther } from "../admin/handle-form";

/** Ends the session, whose ever it is; asking without one ends nothing. */
export async function POST(request: Request): Promise<Response> {
  const { headers, method } = request;
  if (!isFromThisSite(method, (name) => headers.get(name) ?? undefined))
    return new Response("not from this site", { status: 403 });
  const answer = seeOther(adminRoutes.signIn(), await signOut(headers));
  // What the browser kept of forms goes as well: the next to sit here is somebody else.
  answer.headers.set("Clear-Site-Data", '"storage"');
  return answer;
}
