import { splitMatches } from "@/lib/domain/text-match";

/** A text with the searched words marked; the text is cut, never parsed as markup. */
export function MarkedText({ text, q, isTyping = false }: { text: string; q: string; isTyping?: boolean }) {
  let at = 0;
  return splitMatches(text, q, { isTyping }).map((part) => {
    const key = at;
    at += part.text.length;
    return part.isMatch ? (
      <mark
        key={key}
        className="bg-says-wash text-ink underline decoration-says decoration-2 underline-offset-2"
      >
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
}
