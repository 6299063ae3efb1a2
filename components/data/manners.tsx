import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { apiRoutes, routes } from "@/lib/routes";

export interface MannersProps {
  release: number;
  pin: number | null;
}

/** How the API behaves: releases, pages, caches, errors, limits. */
export function Manners({ release, pin }: MannersProps) {
  return (
    <Section id="manners" title="How it behaves">
      <Prose>
        <p>
          <strong>No key, no sign-in, any website.</strong> Ask with GET. Every JSON answer comes in one
          envelope: <code>data</code>, the <code>release</code> it is of, <code>next</code> (the cursor of the
          next page, or null) and <code>links</code>. The shapes are in an{" "}
          <a href={apiRoutes.openApi} className="link">
            OpenAPI 3.1 document
          </a>{" "}
          made of the same schemas that check the answers. Fields may be added, never taken away or given
          another meaning.
        </p>
        <p>
          <strong>Name a release.</strong> What <code>releases/{release}</code> answers never changes, and may
          be kept for good. <code>releases/latest</code> moves on; its answers say which release they are of,
          and their <code>links.pinned</code> leads to the fixed address. Where a day is left out that the
          answer depends on, as in the comparison, today stands in for it: give <code>asOf</code> to fix that
          too.
        </p>
        <p>
          <strong>Pages.</strong> Lists give 100 at a time, up to 500 with <code>limit</code>. Follow{" "}
          <code>links.next</code> until it is null: it stays at the release it began with, and nothing is told
          twice or left out even when a new release appears meanwhile. A cursor fits only its release and its
          filters.
        </p>
        <p>
          <strong>Basis first.</strong> Each position names its basis. <code>official</code> is the
          stakeholder’s own words, <code>conduct</code> what it is reported to do, <code>analyst</code> what
          others say of it. Do not add them up. The value <code>called-on</code> is somebody else’s wish. No
          position means silence, and silence is not opposition:{" "}
          <a href={routes.method(pin)} className="link">
            the method page
          </a>{" "}
          tells the three kinds apart, and so does the comparison’s <code>status</code>.
        </p>
        <p>
          <strong>Count statements, not reports.</strong> Sources that share a <code>statement</code> report
          one and the same; on this site they count once for each basis.
        </p>
        <p>
          <strong>Errors</strong> are problem documents (RFC 9457): <code>status</code>, one sentence in{" "}
          <code>detail</code>, and in <code>parameter</code> the name of what is wrong. An unknown parameter
          or code is refused, not passed over.
        </p>
        <p>
          <strong>Limits.</strong> A client may have 600 answers a minute worked out, unless this site’s
          keeper set another number; a file counts as ten. Beyond that the answer is 429 and{" "}
          <code>Retry-After</code> says how many seconds to wait. What the site has at hand, and 304 for an{" "}
          <code>ETag</code> sent back in <code>If-None-Match</code>, are not counted.
        </p>
        <p>
          <strong>CSV files</strong> carry a byte order mark and an apostrophe before text that a spreadsheet
          would run as a formula. <code>raw=1</code> leaves both out.
        </p>
        <p>
          <strong>Short addresses</strong> such as <code>{apiRoutes.root}/positions?stakeholder=PAK</code>{" "}
          lead to the latest release.
        </p>
      </Prose>
    </Section>
  );
}
