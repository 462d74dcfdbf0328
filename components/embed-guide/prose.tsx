/** Plain text with parts in `backticks` rendered as code. */
export function Prose({ children }: { children: string }) {
  return children.split('`').map((part, n) =>
    n % 2 === 0 ? (
      <span key={n}>{part}</span>
    ) : (
      <code key={n} className="rounded-sm bg-panel px-1 text-[0.9em] [overflow-wrap:anywhere]">
        {part}
      </code>
    ),
  );
}
