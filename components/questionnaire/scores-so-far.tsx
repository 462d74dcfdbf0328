import type { Approach } from '@/lib/content/schema';
import type { Recommendation } from '@/lib/engine/recommend';
import { verdictPhrase } from '@/lib/wording/verdict';
import { ScoreList } from '../result/answer/score-list';

/** The scores and the verdict by the answers so far, beside the questionnaire. */
export function ScoresSoFar(props: {
  recommendation: Recommendation;
  approaches: Approach[];
  mayStop: boolean;
}) {
  const { recommendation, approaches, mayStop } = props;
  const isBegun = recommendation.answered.length > 0;
  return (
    <div className="rounded-md bg-panel px-5 py-4">
      <h2 id="standing" className="mb-2 text-lg">
        How they stand so far
      </h2>
      {isBegun && <ScoreList ranking={recommendation.ranking} approaches={approaches} />}
      <p className="mt-3 text-sm" role="status">
        {isBegun
          ? verdictPhrase(recommendation, approaches)
          : 'Answer a question, and the scores appear here.'}
        {isBegun && mayStop && ' You can stop here.'}
      </p>
    </div>
  );
}
