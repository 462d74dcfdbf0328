import type { SimilarCase } from '../evidence/similar-cases';
import { approachName, type Result } from './findings';
import { joinInWords } from './verdict';

/** How the winners did in the most similar published cases; blank without cases. */
export function similarFinding(result: Result, similar: readonly SimilarCase[]): string {
  const { recommended } = result.recommendation;
  if (recommended === null) return similarFindingOfTie(result, similar);
  const name = approachName(result, recommended);
  const disagreeing = similar.filter(({ agrees }) => !agrees);
  const winners = new Set(
    disagreeing.map((precedent) => approachName(result, precedent.case.outcome.best)),
  );
  const otherWinners = joinInWords([...winners]);
  const count = similar.length;
  if (count === 0) return '';
  if (count === 1) {
    return disagreeing.length === 0
      ? `In the published case most like yours, ${name} came out best or as good.`
      : `In the published case most like yours, ${otherWinners} came out best, and ${name} was not as good.`;
  }
  if (disagreeing.length === 0) {
    return `In all ${count} published cases most like yours, ${name} came out best or as good.`;
  }
  if (disagreeing.length === count) {
    return `In none of the ${count} published cases most like yours was ${name} best or as good: ${otherWinners} came out best.`;
  }
  return `In ${count - disagreeing.length} of the ${count} published cases most like yours, ${name} came out best or as good; in the other${disagreeing.length > 1 ? 's' : ''}, ${otherWinners} did better.`;
}

const TIMES = ['never', 'once', 'twice'];

function similarFindingOfTie(result: Result, similar: readonly SimilarCase[]): string {
  const count = similar.length;
  if (count === 0) return '';
  const cases = count === 1 ? 'the published case' : `the ${count} published cases`;
  const parts = result.recommendation.winners.map((id, n) => {
    const hits = similar.filter(({ case: { outcome } }) => outcome.acceptable.includes(id)).length;
    const verb = n === 0 ? ' came out best or as good' : '';
    return `${approachName(result, id)}${verb} ${TIMES[hits] ?? `${hits} times`}`;
  });
  return `In ${cases} most like yours, ${joinInWords(parts)}.`;
}
