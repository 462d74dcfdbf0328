import type { Progress } from '@/lib/answers/progress';
import type { Section } from '@/lib/content/schema';

/** The current section, the answered questions and the estimated time left. */
export function ProgressLine(props: {
  progress: Progress;
  sections: Section[];
  currentSection: string;
}) {
  const { progress, sections, currentSection } = props;
  const { answered, total, minutesLeft } = progress;
  const number = sections.findIndex(({ id }) => id === currentSection) + 1;
  return (
    <>
      <p className="text-muted text-sm">
        {number > 0 && `Section ${number} of ${sections.length}, `}
        {answered} of {total} questions answered,{' '}
        {minutesLeft === 0
          ? 'nothing left from here on'
          : `about ${minutesLeft} ${minutesLeft === 1 ? 'minute' : 'minutes'} left`}
      </p>
      <progress
        className="mt-1 mb-6 h-2 w-full"
        aria-label="Questions answered"
        max={total}
        value={answered}
      />
    </>
  );
}
