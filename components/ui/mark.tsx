export type MarkShape = 'circle' | 'triangle' | 'square';

/** Written out, since Tailwind finds class names only in source text. */
const TONES: Record<MarkShape, string> = {
  circle: 'text-circle',
  triangle: 'text-triangle',
  square: 'text-square',
};

/** The CSS colour of a mark. */
export function toneOf(shape: MarkShape): string {
  return TONES[shape];
}

/** The mark of an approach: a fixed shape and colour, hidden from screen readers. */
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

/** The shape of a mark as an SVG element, centred on x and y. */
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
