import { daysOf } from '@/lib/wording/figures';
import type { Given } from '@/lib/wording/findings';
import { inWords, nameInSentence } from '@/lib/wording/verdict';
import { Citations } from './citations';

/** The cheapest trial that would tell the two best approaches apart, with its sources. */
export function Experiment({ content, recommendation }: Given) {
  const trial = content.method.experiments.find(({ id }) => id === recommendation.experiment);
  if (!trial) return null;
  const names = recommendation.finalists.map((id) => nameInSentence(content.approaches, id));
  return (
    <div className="max-w-prose">
      <p>
        <strong>
          The cheapest trial to tell {inWords(names)} apart ({daysOf(trial)}):
        </strong>{' '}
        {trial.text}
      </p>
      <Citations content={content} claims={trial.claims} references={trial.references} />
    </div>
  );
}
