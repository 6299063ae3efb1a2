import { posix } from "node:path";

/** The path as the site reads it, however it is spelt: no other spelling may slip past a gate. */
export function plainPath(url: string): string {
  const [path = ""] = url.replace(/^https?:\/\/[^/?#]*/i, "").split(/[?#]/);
  return posix.normalize(`/${decodeSafely(path).replaceAll("\\", "/")}`);
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
