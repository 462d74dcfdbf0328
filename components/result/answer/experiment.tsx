import type { Experiment as Trial } from '@/lib/content/schema';
import { daysOf } from '@/lib/wording/figures';
import type { Given } from '@/lib/wording/findings';
import { inWords, nameInSentence } from '@/lib/wording/verdict';
import { Citations } from '../../sources/citations';

/** The cheapest trial that would tell the two best approaches apart, with its sources. */
export function Experiment({ content, recommendation }: Given) {
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

/** What a trial is for and what it takes. */
export function trialName({ content, recommendation }: Given, trial: Trial): string {
  const names = recommendation.finalists.map((id) => nameInSentence(content.approaches, id));
  return `The cheapest trial to tell ${inWords(names)} apart (${daysOf(trial)}):`;
}
