/**
 * A share as a dot on a scale from 0 to 1, with its interval. It repeats the text beside it, so
 * it is hidden from screen readers.
 */
export function ShareInterval(props: {
  share: number;
  low: number;
  high: number;
  /** Whether it is a share of this advisor, which is highlighted, or of a baseline. */
  isAdvisor: boolean;
}) {
  const { share, low, high, isAdvisor } = props;
  const x = (part: number) => 8 + part * 184;
  return (
    <svg
      viewBox="0 0 200 20"
      aria-hidden="true"
      className={`block h-auto w-24 @2xl:w-50 ${isAdvisor ? 'text-accent' : 'text-muted'}`}
    >
      <line x1={x(0)} x2={x(1)} y1="10" y2="10" className="stroke-line" strokeWidth="1" />
      {[0, 0.5, 1].map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1="5" y2="15" className="stroke-line" />
      ))}
      <line x1={x(low)} x2={x(high)} y1="10" y2="10" stroke="currentColor" strokeWidth="3" />
      <circle cx={x(share)} cy="10" r="6" fill="currentColor" />
    </svg>
  );
}
