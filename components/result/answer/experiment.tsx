import type { Experiment as Trial } from '@/lib/content/schema';
import { daysOf } from '@/lib/wording/figures';
import type { Result } from '@/lib/wording/findings';
import { winnerNames } from '@/lib/wording/verdict';
import { Citations } from '../../sources/citations';

/** The cheapest experiment that distinguishes two finalists, with its sources. */
export function Experiment({ content, recommendation }: Result) {
  const trial = content.method.experiments.find(({ id }) => id === recommendation.experiment);
  if (!trial) return null;
  return (
    <div className="max-w-prose">
      <p>
        <strong>{trialName({ content, recommendation }, trial)}</strong> {trial.text}
      </p>
      <Citations content={content} claims={trial.claims} references={trial.references} />
    </div>
  );
}

/** The lead-in of an experiment: which approaches it distinguishes, and its effort in days. */
export function trialName({ content, recommendation }: Result, trial: Trial): string {
  const compared = recommendation.finalists.filter((id) => trial.between.includes(id));
  return `The cheapest trial to tell ${winnerNames(content.approaches, compared)} apart (${daysOf(trial)}):`;
}
