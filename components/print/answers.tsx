import { MAX_WEIGHT } from '@/lib/engine/model/units';
import { optionLabel } from '@/lib/wording/answer-names';
import type { Result } from '@/lib/wording/findings';
import { ReportSection } from './report-section';

/** All answers and own weights, and the questions not answered. */
export function Answers({ content, recommendation }: Result) {
  const { answers, setAside, unanswered, ownWeights } = recommendation;
  const open = content.questions.filter(
    ({ id }) => unanswered.includes(id) && answers[id] === undefined,
  );
  const weights = content.criteria.filter(({ id }) => ownWeights[id] !== undefined);
  return (
    <ReportSection title="Your answers">
      <dl>
        {content.questions
          .filter(({ id }) => answers[id] !== undefined)
          .map((question) => (
            <div key={question.id}>
              <dt>{`${question.label}: `}</dt>
              <dd>{`${optionLabel(question, answers[question.id])}${setAside.includes(question.id) ? ' (kept, but it does not apply now)' : ''}`}</dd>
            </div>
          ))}
      </dl>
      {open.length > 0 && (
        <p>
          <b>Not answered:</b> {open.map(({ label }) => label).join(', ')}.
        </p>
      )}
      {weights.length > 0 && (
        <p>
          <b>Your own weights, from 0 to {MAX_WEIGHT}:</b>{' '}
          {weights.map(({ id, name }) => `${name} ${ownWeights[id]}`).join(', ')}.
        </p>
      )}
    </ReportSection>
  );
}
