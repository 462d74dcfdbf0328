import { answerPhrases } from '@/lib/wording/answer-names';
import { counted } from '@/lib/wording/figures';
import { approachName, type Given } from '@/lib/wording/findings';
import { inWords } from '@/lib/wording/verdict';
import { Scores } from '../result/answer/headline';
import { type Before, Comparison } from '../result/what-if/comparison';
import { sourced } from './part';
import type { Selection } from './selection';

/** The situation, the verdict and the scores, side by side. */
export function Summary(
  props: Given & { selection: Selection; before: Before | null; isBegun: boolean },
) {
  const { content, recommendation, selection, before, isBegun } = props;
  const { verdict, answered } = recommendation;
  const { approach, vetoes } = selection;
  return (
    <>
      {before && <Comparison {...{ content, recommendation, before }} />}
      <div className="summary">
        <p>{situationOf(props)}</p>
        {approach && (verdict === 'clear' || verdict === 'leaning') && (
          <p>
            <b>{approach.name}:</b> {approach.summary}
          </p>
        )}
        {verdict === 'not-enough-answers' && (
          <p>
            A verdict needs at least {content.method.minimumAnswers} answers that count; you have
            given {answered.length === 0 ? 'none' : answered.length}.
          </p>
        )}
        {vetoes.map((rule) => (
          <p key={rule.id}>
            <b>
              This rules out {inWords(rule.vetoes.map((id) => approachName(props, id)))} for now.
            </b>{' '}
            {sourced(content, rule.because, rule)}
          </p>
        ))}
        {isBegun && <Scores {...props} isInTenths={before !== null} />}
      </div>
    </>
  );
}

/** What it is about, in one line: the answers of the first section, and how many there are. */
function situationOf({ content, recommendation }: Given): string {
  const [first] = content.sections;
  const { answers, answered, unanswered } = recommendation;
  const asked = content.questions.filter(
    ({ id, section }) => section === first?.id && answered.includes(id),
  );
  const phrases = answerPhrases(asked, answers);
  const all = answered.length + unanswered.length;
  return [...phrases, `${answered.length} of ${counted(all, 'question')} answered`, '']
    .join('. ')
    .trim();
}
