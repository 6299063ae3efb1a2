import { Section } from "@/components/ui/section";
import { adminRoutes } from "@/lib/routes";

/** Everything the installation holds, to take along; how to keep it safe is another matter, and said so. */
export function ExportSection({ back }: { back: string }) {
  return (
    <Section id="export" title="Take everything along">
      <form method="post" action={adminRoutes.exportEverything()} className="mt-2 max-w-[42em] space-y-3">
        <input type="hidden" name="back" value={back} />
        <p>
          One file of everything there is: the record at every release, changesets and drafts, people, and the
          account of what was done, as JSON Lines in a zip. Passwords, second factors and sessions stay here.
          Who takes it, and when, is written into the account.
        </p>
        <p>
          This is for reading elsewhere. For putting everything back after a loss, whoever runs the machine
          makes backups with <code>npm run backup</code>.
        </p>
        <button type="submit" className="button">
          Export everything
        </button>
      </form>
    </Section>
  );
}
