import type { Result } from '@/lib/wording/findings';
import { trialName } from '../result/answer/experiment';
import { ReportSection, withSourceLabels } from './report-section';
import type { Selection } from './selection';

/** The trial to run if the race is open, and the first steps with the winner. */
export function NextSteps({ selection, ...result }: Result & { selection: Selection }) {
  const { content } = result;
  const { approach, trial, steps, laterSteps } = selection;
  return (
    <>
      {trial && (
        <ReportSection title="What to measure">
          <p>
            <b>{trialName(result, trial)}</b>
            {withSourceLabels(content, ` ${trial.text}`, trial)}
          </p>
        </ReportSection>
      )}
      {approach && steps.length > 0 && (
        <ReportSection title={`First steps with ${approach.name.toLowerCase()}`}>
          <ol>
            {steps.map((step) => (
              <li key={step.title}>
                <b>{`${step.title}.`}</b>
                {withSourceLabels(content, ` ${step.text}`, step)}
              </li>
            ))}
            {laterSteps.map(({ title }) => (
              <li key={title}>{`${title}.`}</li>
            ))}
          </ol>
        </ReportSection>
      )}
    </>
  );
}
