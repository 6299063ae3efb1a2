import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";

/** Under what terms, and how to cite. */
export function UseIt({ citation }: { citation: string }) {
  return (
    <Section id="use" title="Licence, and how to cite">
      <Prose>
        <p>
          The data are free to use under{" "}
          <a href="https://creativecommons.org/licenses/by/4.0/" className="link" rel="noreferrer license">
            CC BY 4.0
          </a>{" "}
          if you name Common Ground and the release; the program is under the MIT licence. The texts of the
          sources belong to their authors and are not passed on.
        </p>
        <p>To cite the data set as a whole:</p>
        <p className="border-l-2 border-strong-line pl-3 text-sm break-words select-all">{citation}</p>
        <p>
          The comparison has “Cite” among its tools, every other page “Cite this view” at its foot, every open
          cell and every piece of evidence a citation of its own: in Chicago (author-date) and APA to copy, in
          BibTeX, RIS and CSL-JSON to save. A view is cited with its whole address at its release. A piece of
          evidence is cited by its source, and then as coded here, with the layer and the paragraph, so that
          nobody takes our reading for the source’s words.
        </p>
      </Prose>
    </Section>
  );
}
