import type { Progress } from '@/lib/answers/progress';
import type { Section } from '@/lib/content/schema';

/** Where a person is in the questionnaire and what is left from here on. */
export function ProgressLine(props: { progress: Progress; sections: Section[]; here: string }) {
  const { progress, sections, here } = props;
  const { answered, total, minutesLeft } = progress;
  const number = sections.findIndex(({ id }) => id === here) + 1;
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
