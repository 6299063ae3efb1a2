import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TOOL_GROUPS } from "./tools";

/** The hub: every tool by the question it answers. */
export function WorkbenchPage({ pin }: { pin: number | null }) {
  return (
    <>
      <PageHead title="Workbench">
        Tools that compute from the same positions as the comparison. Each shows its rule and its arithmetic,
        keeps its whole state in the address, exports what it shows, and links each number to the evidence
        under it.
      </PageHead>
      {TOOL_GROUPS.filter(({ tools }) => tools.length > 0).map(({ id, title, tools }) => (
        <Section key={id} id={id} title={title}>
          <ul className="max-w-[48em]">
            {tools.map((tool) => (
              <li key={tool.title} className="border-b border-line py-2">
                <a href={tool.hrefAt(pin)} className="link font-serif text-lg">
                  {tool.title}
                </a>
                <p className="text-sm text-soft">{tool.question}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
