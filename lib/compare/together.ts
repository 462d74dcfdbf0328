import { type Advice, advise, readBy } from '../advice/advise';
import { encodeAnswers } from '../answers/encode';
import { boundedCache } from '../common/bounded-cache';
import { disagreements, type Together } from '../engine/compare/disagreements';
import type { Ruleset } from '../store/rulesets';
import type { Compared } from './compare';
import type { AnswerSet } from './sets';

const cachedDisagreements = boundedCache<Together>(200);

export type Group = {
  people: Compared[];
  together: Together;
  /** The advice for the answers that all agree on; null where there are none. */
  agreed: Advice | null;
};

/**
 * The advice for each person, where they disagree, and the advice for what they agree on; null for
 * no people.
 */
export function bringTogether(ruleset: Ruleset, sets: readonly AnswerSet[]): Group | null {
  if (sets.length === 0) return null;
  const { content, version } = ruleset;
  const people = sets.map((set) => ({ ...set, advice: advise(set.reading) }));
  const together = cachedDisagreements([version, ...sets.map(({ query }) => query)].join(' '), () =>
    disagreements(
      content,
      sets.map(({ reading }) => ({ answers: reading.answers, own: reading.ownWeights })),
    ),
  );
  const answers = Object.fromEntries(
    together.agreed.map(({ question, option }) => [question, option]),
  );
  const [ownWeights = {}, ...otherWeights] = together.weights;
  const query = encodeAnswers(content, answers, otherWeights.length > 0 ? {} : ownWeights);
  return {
    people,
    together,
    agreed: query === '' ? null : advise(readBy(ruleset, new URLSearchParams(query))),
  };
}
