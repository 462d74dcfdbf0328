import { type MarkShape, Shape, toneOf } from '../ui/mark';

/** The SVG fill patterns of the marks; needed once on each page with bars. */
export function BarPatterns() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <pattern id="bar-circle" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-circle" />
        </pattern>
        <pattern
          id="bar-triangle"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="4" height="4" className="fill-triangle" />
          <rect width="1.4" height="4" className="fill-paper" />
        </pattern>
        <pattern id="bar-square" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-square" />
          <circle cx="2" cy="2" r="0.9" className="fill-paper" />
        </pattern>
      </defs>
    </svg>
  );
}

/**
 * A bar on a scale from 0 to 100 with a whisker from `low` to `high`. It repeats the text beside
 * it, so it is hidden from screen readers.
 */
export function IntervalBar(props: {
  shape: MarkShape;
  value: number;
  low: number;
  high: number;
  isFaded?: boolean;
}) {
  const { shape, value, low, high, isFaded = false } = props;
  const x = (points: number) => points * 4;
  return (
    <svg
      viewBox="0 0 400 24"
      aria-hidden="true"
      className={`block h-6 w-full overflow-visible ${toneOf(shape)} ${isFaded ? 'opacity-40' : ''}`}
      preserveAspectRatio="none"
    >
      <rect x="0" y="7" width="400" height="10" className="fill-panel" />
      <rect x="0" y="7" width={x(value)} height="10" fill={`url(#bar-${shape})`} />
      <g className={low < high ? 'stroke-ink' : 'hidden'} strokeWidth="2">
        <line x1={x(low)} x2={x(high)} y1="12" y2="12" vectorEffect="non-scaling-stroke" />
        <line x1={x(low)} x2={x(low)} y1="5" y2="19" vectorEffect="non-scaling-stroke" />
        <line x1={x(high)} x2={x(high)} y1="5" y2="19" vectorEffect="non-scaling-stroke" />
      </g>
    </svg>
  );
}

/** Marks on a scale from 0 to 1, one row each, so that equal values do not overlap. */
export function ValueLine({ values }: { values: { shape: MarkShape; value: number }[] }) {
  const height = values.length * 14;
  return (
    <svg viewBox={`-6 0 312 ${height}`} aria-hidden="true" className="block h-auto w-full max-w-xs">
      {values.map(({ shape, value }, row) => (
        <g key={shape} className={toneOf(shape)}>
          <line
            x1="0"
            x2="300"
            y1={row * 14 + 7}
            y2={row * 14 + 7}
            className="stroke-line"
            strokeWidth="1"
          />
          <Shape shape={shape} x={value * 300} y={row * 14 + 7} size={10} />
        </g>
      ))}
    </svg>
  );
}
