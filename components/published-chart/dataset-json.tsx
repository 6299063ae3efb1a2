import { toInlineJson } from "@/lib/embed/embed-data";

/** Describes the data to search engines (schema.org Dataset); a data block, which never runs. */
export function DatasetJson({ value }: { value: object }) {
  // Safe as markup: toInlineJson leaves no character that could end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toInlineJson(value) }} />;
}
