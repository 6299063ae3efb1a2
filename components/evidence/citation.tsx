import { CopyButton } from "@/components/ui/copy-button";
import { Section } from "@/components/ui/section";

/** A citation to select, or to copy where there is JavaScript. */
export function Citation({ text }: { text: string }) {
  return (
    <Section
      id="cite"
      title="How to cite it"
      intro="The address names the release, so what it shows never changes."
    >
      <p className="max-w-[44rem] border-l-2 border-strong-line pl-3 text-sm break-words select-all">
        {text}
      </p>
      <p className="mt-3">
        <CopyButton text={text} label="Copy the citation" />
      </p>
    </Section>
  );
}
