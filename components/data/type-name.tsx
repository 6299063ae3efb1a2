/** What kind of value stands there, before what it means. */
export function TypeName({ children }: { children: string }) {
  return (
    <>
      <span className="text-ink">{children}</span>
      <span aria-hidden="true"> ·</span>
    </>
  );
}
