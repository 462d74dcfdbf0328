/** Plain text in which `backticks` set off what is typed or named exactly so. */
export function Prose({ children }: { children: string }) {
  return children.split('`').map((part, n) =>
    n % 2 === 0 ? (
      part
    ) : (
      <code key={n} className="rounded-sm bg-panel px-1 text-[0.9em] [overflow-wrap:anywhere]">
        {part}
      </code>
    ),
  );
}
