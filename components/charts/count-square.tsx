/** A square whose area is proportional to a count; hidden from screen readers. */
export function CountSquare({
  count,
  most,
  isOnDiagonal,
}: {
  count: number;
  most: number;
  isOnDiagonal: boolean;
}) {
  const side = most > 0 ? 28 * Math.sqrt(count / most) : 0;
  return (
    <svg
      viewBox="0 0 30 30"
      aria-hidden="true"
      className={`inline-block size-6 align-middle @2xl:size-8 ${isOnDiagonal ? 'text-accent' : 'text-warning'}`}
    >
      <rect
        x={15 - side / 2}
        y={15 - side / 2}
        width={side}
        height={side}
        fill={isOnDiagonal ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={count > 0 ? 2 : 0}
      />
    </svg>
  );
}
