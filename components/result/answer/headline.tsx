import type { Content } from '@/lib/content/schema';
import type { Reason } from '@/lib/engine/reasons/explain';
import type { Recommendation } from '@/lib/engine/recommend';
import { nameInSentence } from '@/lib/wording/verdict';
import { Experiment } from './experiment';
import { ScoreList } from './score-list';

type Props = { content: Content; recommendation: Recommendation };

const MAX_REASONS = 2;

/**
 * The strongest reasons for the winner and the strongest one against it. Where the verdict is too
 * close to call: the strongest reason for each finalist, and the experiment to tell them apart.
 */
export function MainReasons({ content, recommendation }: Props) {
  const { reasons, verdict, recommended, answered, finalists, vetoes } = recommendation;
  const winner = recommended ?? '';
  const winnerReasons = answered.length > 0 ? reasons[winner] : undefined;
  const strongestAgainst = winnerReasons?.against[0];
  const approach = content.approaches.find(({ id }) => id === recommended);
  const vetoRules = content.rules.filter(({ id }) => vetoes.some(({ rule }) => rule === id));
  return (
    <div className="grid max-w-prose content-start gap-3 text-lg">
      {(verdict === 'leaning' || verdict === 'clear') && answered.length > 0 && approach && (
        <p>
          <strong>{approach.name}:</strong> {approach.summary}
        </p>
      )}
      {vetoRules.map(({ id, because }) => (
        <p key={id}>{because}</p>
      ))}
      {verdict === 'not-enough-answers' && (
        <p>
          A verdict needs at least {content.method.minimumAnswers} answers that count; you have
          given {answered.length === 0 ? 'none' : answered.length}.
        </p>
      )}
      {verdict === 'too-close' &&
        finalists.map((id) => (
          <FinalistReason key={id} approach={id} {...{ content, recommendation }} />
        ))}
      {verdict === 'too-close' && <Experiment {...{ content, recommendation }} />}
      {verdict !== 'too-close' &&
        vetoRules.length === 0 &&
        winnerReasons &&
        winnerReasons.for.length > 0 && (
          <p>
            {winnerReasons.for
              .slice(0, MAX_REASONS)
              .map((reason) => reasonText(content, winner, reason))
              .join(' ')}
          </p>
        )}
      {verdict !== 'too-close' && strongestAgainst && (
        <p>
          <strong>Against {nameInSentence(content.approaches, winner)}:</strong>{' '}
          {reasonText(content, winner, strongestAgainst)}
        </p>
      )}
    </div>
  );
}

/** The strongest reason for a finalist, one that is no reason for another finalist if there is such. */
function FinalistReason({ content, recommendation, approach }: Props & { approach: string }) {
  const { reasons, finalists } = recommendation;
  const shared = finalists
    .filter((id) => id !== approach)
    .flatMap((id) => reasons[id]?.for ?? [])
    .map(({ id }) => id);
  const own = reasons[approach]?.for ?? [];
  const strongest = own.find(({ id }) => !shared.includes(id)) ?? own[0];
  if (!strongest) return null;
  return (
    <p>
      <strong>For {nameInSentence(content.approaches, approach)}:</strong>{' '}
      {reasonText(content, approach, strongest)}
    </p>
  );
}

function reasonText(content: Content, approach: string, { kind, id }: Reason): string | undefined {
  return kind === 'rule'
    ? content.rules.find((rule) => rule.id === id)?.because
    : content.criteria.find((criterion) => criterion.id === id)?.values[approach]?.because;
}

/** The score list with a note that explains the scale and the intervals. */
export function Scores({ content, recommendation, isInTenths }: Props & { isInTenths?: boolean }) {
  const open = recommendation.unanswered.length;
  return (
    <>
      <ScoreList
        ranking={recommendation.ranking}
        approaches={content.approaches}
        isInTenths={isInTenths ?? false}
      />
      <p className="mt-3 max-w-prose text-muted text-sm">
        Points out of 100.{' '}
        {open === 0
          ? 'You have answered everything that applies.'
          : `The thin lines show how far your ${
              open === 1 ? 'one open question' : `${open} open questions`
            } could still move each.`}
        {recommendation.analysis.decided &&
          open > 0 &&
          (recommendation.finalists.length > 1
            ? ' However they are answered, the same comes first: where the ranges overlap, the scores move together.'
            : ' However they are answered, the same comes first.')}
      </p>
    </>
  );
}
