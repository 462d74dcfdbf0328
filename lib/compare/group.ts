import { type Advice, advise, readByRuleset } from '../advice/advise';
import { encodeAnswers } from '../answers/encode';
import { boundedCache } from '../common/bounded-cache';
import { type AgreementAnalysis, disagreements } from '../engine/compare/disagreements';
import type { Ruleset } from '../store/rulesets';
import type { AnswerSet } from './answer-sets';
import type { ComparedSet } from './compare';

const cachedDisagreements = boundedCache<AgreementAnalysis>(200);

export type Group = {
  people: ComparedSet[];
  analysis: AgreementAnalysis;
  /** The advice for the answers that all agree on; null where there are none. */
  agreed: Advice | null;
};

/**
 * The advice for each person, where they disagree, and the advice for what they agree on; null for
 * no people.
 */
export function adviseGroup(ruleset: Ruleset, sets: readonly AnswerSet[]): Group | null {
  if (sets.length === 0) return null;
  const { content, version } = ruleset;
  const people = sets.map((set) => ({ ...set, advice: advise(set.reading) }));
  const analysis = cachedDisagreements([version, ...sets.map(({ query }) => query)].join(' '), () =>
    disagreements(
      content,
      sets.map(({ reading }) => ({ answers: reading.answers, ownWeights: reading.ownWeights })),
    ),
  );
  const answers = Object.fromEntries(
    analysis.agreed.map(({ question, option }) => [question, option]),
  );
  const [ownWeights = {}, ...otherWeights] = analysis.weights;
  const query = encodeAnswers(content, answers, otherWeights.length > 0 ? {} : ownWeights);
  return {
    people,
    analysis,
    agreed: query === '' ? null : advise(readByRuleset(ruleset, new URLSearchParams(query))),
  };
}
