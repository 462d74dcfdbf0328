import type { Content, Rule } from '@/lib/content/schema';
import type { Reason } from '@/lib/engine/explain';
import type { Recommendation } from '@/lib/engine/recommend';
import { ScoreList } from './score-list';
import { nameInSentence } from './verdict';

const LEAD_REASONS = 2;

/** The strongest reasons as a paragraph, what speaks against, and what was ruled out. */
export function Lead({ content, recommendation }: Props) {
  const { reasons, verdict, vetoes, recommended } = recommendation;
  const ruleCalled = (id: string | undefined) => content.rules.find((rule) => rule.id === id);
  const veto = ruleCalled(vetoes[0]?.rule);
  const saidByVeto = (rule: Rule) => Object.keys(rule.when).every((id) => veto && id in veto.when);
  const said = ({ kind, id }: Reason) =>
    kind === 'rule'
      ? ruleCalled(id)?.because
      : content.criteria.find((one) => one.id === id)?.values[recommended]?.because;

  const strongest = reasons.for
    .filter(({ kind, id }) => {
      const rule = ruleCalled(id);
      return kind === 'criterion' || (rule && !saidByVeto(rule));
    })
    .slice(0, LEAD_REASONS);
  const against = reasons.against[0];
  const ruledOut = vetoes.map(({ approach }) => nameInSentence(content.approaches, approach));
  return (
    <div className="grid max-w-prose content-start gap-3 text-lg">
      {veto && (
        <p>
          <strong>
            {sentenceCase(ruledOut.join(' and '))} {ruledOut.length > 1 ? 'are' : 'is'} ruled out
            for now.
          </strong>{' '}
          {veto.because}
        </p>
      )}
      {strongest.length > 0 && <p>{strongest.map(said).join(' ')}</p>}
      {against && (
        <p>
          <strong>Against it:</strong> {said(against)}
        </p>
      )}
      {verdict === 'not-enough-answers' && (
        <p>
          A verdict needs at least {content.method.minimumAnswers} answers that count; you have
          given {recommendation.answered.length}.
        </p>
      )}
    </div>
  );
}

type Props = { content: Content; recommendation: Recommendation };

/** The scores with the sentence that says how to read them. */
export function Scores({ content, recommendation }: Props) {
  const { ranking, unanswered } = recommendation;
  return (
    <>
      <ScoreList ranking={ranking} approaches={content.approaches} />
      <p className="mt-3 max-w-prose text-muted text-sm">
        Points out of 100.{' '}
        {unanswered.length === 0
          ? 'You have answered everything that applies, so nothing can move them now.'
          : `The thin line and the two small numbers show how far your ${
              unanswered.length === 1
                ? 'one unanswered question'
                : `${unanswered.length} unanswered questions`
            } could still move each.`}
      </p>
    </>
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
