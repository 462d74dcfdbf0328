import type { Given } from '@/lib/wording/findings';
import { trialName } from '../result/answer/experiment';
import { Part, sourced } from './part';
import type { Selection } from './selection';

/** What to measure where two are close, and how to begin with the first. */
export function NextSteps({ selection, ...given }: Given & { selection: Selection }) {
  const { content } = given;
  const { approach, trial, steps, laterSteps } = selection;
  return (
    <>
      {trial && (
        <Part title="What to measure">
          <p>
            <b>{trialName(given, trial)}</b>
            {sourced(content, ` ${trial.text}`, trial)}
          </p>
        </Part>
      )}
      {approach && steps.length > 0 && (
        <Part title={`First steps with ${approach.name.toLowerCase()}`}>
          <ol>
            {steps.map((step) => (
              <li key={step.title}>
                <b>{`${step.title}.`}</b>
                {sourced(content, ` ${step.text}`, step)}
              </li>
            ))}
            {laterSteps.map(({ title }) => (
              <li key={title}>{`${title}.`}</li>
            ))}
          </ol>
        </Part>
      )}
    </>
  );
}
