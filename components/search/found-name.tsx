import { MarkedText } from "@/components/ui/marked-text";

export interface FoundNameProps {
  name: string;
  href: string;
  small: string;
  text: string | null;
  isAlike: boolean;
  q: string;
}

/** A stakeholder, item or source that was found by its name. */
export function FoundName({ name, href, small, text, isAlike, q }: FoundNameProps) {
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <a href={href} className="font-serif text-lg font-semibold hover:underline">
        <MarkedText text={name} q={q} />
      </a>{" "}
      <span className="text-sm text-soft">
        {small}
        {isAlike && "; similar in spelling"}
      </span>
      {text && (
        <p className="text-sm text-soft">
          <MarkedText text={text} q={q} />
        </p>
      )}
    </li>
  );
}
