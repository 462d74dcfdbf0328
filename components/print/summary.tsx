import { answerPhrases } from '@/lib/wording/answer-names';
import { counted } from '@/lib/wording/figures';
import { approachName, type Result } from '@/lib/wording/findings';
import { joinInWords } from '@/lib/wording/verdict';
import { Scores } from '../result/answer/headline';
import { Comparison, type OriginalResult } from '../result/what-if/comparison';
import { withSourceLabels } from './report-section';
import type { Selection } from './selection';

/** The situation, what the winner is, the vetoes and the scores. */
export function Summary(
  props: Result & { selection: Selection; before: OriginalResult | null; isBegun: boolean },
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
              This rules out {joinInWords(rule.vetoes.map((id) => approachName(props, id)))} for
              now.
            </b>{' '}
            {withSourceLabels(content, rule.because, rule)}
          </p>
        ))}
        {isBegun && <Scores {...props} isInTenths={before !== null} />}
      </div>
    </>
  );
}

/** The answers of the first section and the number of questions answered, in one line. */
function situationOf({ content, recommendation }: Result): string {
  const [first] = content.sections;
  const { answers, answered, unanswered } = recommendation;
  const firstSectionQuestions = content.questions.filter(
    ({ id, section }) => section === first?.id && answered.includes(id),
  );
  const phrases = answerPhrases(firstSectionQuestions, answers);
  const questionCount = answered.length + unanswered.length;
  return [...phrases, `${answered.length} of ${counted(questionCount, 'question')} answered`, '']
    .join('. ')
    .trim();
}
