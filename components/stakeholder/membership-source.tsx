import type { Membership } from "@/lib/domain/position";

/** What says that somebody is a member, in small print. */
export function MembershipSource({ sourceTitle, sourceUrl }: Pick<Membership, "sourceTitle" | "sourceUrl">) {
  return (
    <span className="block text-xs text-soft">
      {sourceUrl ? (
        <a href={sourceUrl} className="underline decoration-line underline-offset-2" rel="noreferrer">
          {sourceTitle}
        </a>
      ) : (
        sourceTitle
      )}
    </span>
  );
}
