/** A code in small grey, beside the name it stands for. */
export function CodeTag({ code }: { code: string }) {
  return <span className="font-sans text-xs font-normal tracking-wide text-soft">{code}</span>;
}
