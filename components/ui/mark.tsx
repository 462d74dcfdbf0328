export type MarkShape = 'circle' | 'triangle' | 'square';

/** Tailwind finds class names in source text only, so each tone is written out. */
const TONES: Record<MarkShape, string> = {
  circle: 'text-circle',
  triangle: 'text-triangle',
  square: 'text-square',
};

export function toneOf(shape: MarkShape): string {
  return TONES[shape];
}

/** A shape and a colour that always go together; the name beside it says the same in words. */
export function Mark({ shape }: { shape: MarkShape }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={`inline-block size-[0.8em] shrink-0 ${toneOf(shape)}`}
    >
      <Shape shape={shape} x={6} y={6} size={10} />
    </svg>
  );
}

/** The bare shape, centred on x and y, to be placed in a chart. */
export function Shape(props: { shape: MarkShape; x: number; y: number; size: number }) {
  const { shape, x, y, size } = props;
  const half = size / 2;
  if (shape === 'circle') return <circle cx={x} cy={y} r={half} fill="currentColor" />;
  if (shape === 'square') {
    return <rect x={x - half} y={y - half} width={size} height={size} fill="currentColor" />;
  }
  const points = `${x},${y - half} ${x + half},${y + half} ${x - half},${y + half}`;
  return <polygon points={points} fill="currentColor" />;
}
