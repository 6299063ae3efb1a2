import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";

/** How the record is changed, for readers who want to know whom they trust. */
export function Keeping() {
  return (
    <Section id="keeping" title="How the record is kept">
      <Prose>
        <p>
          Editors change the record in changesets. Each names why, shows what differs field by field, and
          which cells of the comparison would show something else. It is published by somebody who did not
          work on it; the database itself refuses the author. Publishing makes the next release and leaves the
          ones before it as they were. A release that proves wrong is undone by another, never rewritten.
        </p>
        <p>
          Every cell and every piece of evidence has a link to suggest a correction, without an account. Each
          is read by an editor and either declined with a reason or taken up in a changeset; whoever sent it
          sees which at an address of their own. How to reach them, if they said so, is erased once that is
          done.
        </p>
        <p>
          Who did what and when is kept in an account whose every entry carries the hash of the one before it,
          so that nothing in it can be changed or taken out unseen. Where an installation is one person’s, the
          second pair of eyes can be switched off; its workshop then says so on every page.
        </p>
      </Prose>
    </Section>
  );
}
