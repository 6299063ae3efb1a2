/** The headings of a table's columns, where they do nothing but name them. */
export function Heads({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr className="text-left text-soft">
        {names.map((name) => (
          <th key={name} scope="col" className="border-b border-ink py-1 pr-4 font-normal">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
