import type { Content } from '@/lib/content/schema';
import type { Reason } from '@/lib/engine/explain';
import type { Recommendation } from '@/lib/engine/recommend';
import { ScoreList } from './score-list';
import { nameInSentence } from './verdict';

type Props = { content: Content; recommendation: Recommendation };

const LEAD_REASONS = 2;

/** The strongest reasons as a paragraph, and the strongest against. */
export function Lead({ content, recommendation }: Props) {
  const { reasons, verdict, recommended, answered, vetoes } = recommendation;
  const name = nameInSentence(content.approaches, recommended);
  const said = ({ kind, id }: Reason) =>
    kind === 'rule'
      ? content.rules.find((rule) => rule.id === id)?.because
      : content.criteria.find((criterion) => criterion.id === id)?.values[recommended]?.because;
  const against = reasons.against[0];
  const grounds = content.rules.filter(({ id }) => vetoes.some(({ rule }) => rule === id));
  return (
    <div className="grid max-w-prose content-start gap-3 text-lg">
      {grounds.map(({ id, because }) => (
        <p key={id}>{because}</p>
      ))}
      {verdict === 'not-enough-answers' && (
        <p>
          A verdict needs at least {content.method.minimumAnswers} answers that count; you have
          given {answered.length === 0 ? 'none' : answered.length}.
          {answered.length === 0 && ` Before any answer, ${name} is slightly ahead.`}
        </p>
      )}
      {verdict === 'too-close' && <p>By a hair, {name} comes first.</p>}
      {answered.length > 0 && grounds.length === 0 && reasons.for.length > 0 && (
        <p>{reasons.for.slice(0, LEAD_REASONS).map(said).join(' ')}</p>
      )}
      {answered.length > 0 && against && (
        <p>
          <strong>Against {name}:</strong> {said(against)}
        </p>
      )}
    </div>
  );
}

/** The scores with the sentence that says how to read them. */
export function Scores({ content, recommendation }: Props) {
  const open = recommendation.unanswered.length;
  return (
    <>
      <ScoreList ranking={recommendation.ranking} approaches={content.approaches} />
      <p className="mt-3 max-w-prose text-muted text-sm">
        Points out of 100.{' '}
        {open === 0
          ? 'You have answered everything that applies, so nothing can move them now.'
          : `The thin lines show how far your ${
              open === 1 ? 'one open question' : `${open} open questions`
            } could still move each.`}
      </p>
    </>
  );
}
