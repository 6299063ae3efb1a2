import { Autocomplete } from "@base-ui/react/autocomplete";
import { MarkedText } from "@/components/ui/marked-text";
import type { Suggestion } from "@/lib/domain/suggestion";

/** One suggestion: a real link, so that it opens in a new tab like any other. */
export function SuggestionItem({ item, q }: { item: Suggestion; q: string }) {
  return (
    <Autocomplete.Item
      value={item}
      render={<a href={item.href} />}
      className="block rounded px-2 py-1 data-highlighted:bg-says-wash data-highlighted:outline-1 data-highlighted:outline-says"
    >
      <span className="block">
        <MarkedText text={item.label} q={q} isTyping />
      </span>
      <span className="line-clamp-2 text-sm text-soft">
        <MarkedText text={item.small} q={q} isTyping />
      </span>
    </Autocomplete.Item>
  );
}
