/** What the page could not make of its address, in plain sentences above the content. */
export function Notices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <div role="status" className="my-3 border-l-4 border-warn bg-warn-wash px-3 py-2 text-sm">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </div>
  );
}
