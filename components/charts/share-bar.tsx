import { type MarkShape, toneOf } from '../ui/mark';

/**
 * A stacked bar of shares that sum to 1. It repeats the text beside it, so it is hidden from
 * screen readers.
 */
export function ShareBar({ shares }: { shares: { shape: MarkShape; share: number }[] }) {
  const starts = shares.map((_, n) =>
    shares.slice(0, n).reduce((sum, { share }) => sum + share, 0),
  );
  return (
    <svg
      viewBox="0 0 400 16"
      aria-hidden="true"
      className="block h-4 w-full"
      preserveAspectRatio="none"
    >
      {shares.map(({ shape, share }, n) => (
        <g key={shape} className={toneOf(shape)}>
          <rect
            x={400 * (starts[n] ?? 0)}
            y="0"
            width={400 * share}
            height="16"
            fill={`url(#bar-${shape})`}
          />
          {n > 0 && share > 0 && (
            <line
              x1={400 * (starts[n] ?? 0)}
              x2={400 * (starts[n] ?? 0)}
              y1="0"
              y2="16"
              className="stroke-paper"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
            />
          )}
        </g>
      ))}
    </svg>
  );
}
