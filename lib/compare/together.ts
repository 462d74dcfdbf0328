import { type Advice, advise, readBy } from '../advice/advise';
import { encodeAnswers } from '../answers/encode';
import { boundedCache } from '../common/bounded-cache';
import { disagreements, type Together } from '../engine/compare/disagreements';
import type { Ruleset } from '../store/rulesets';
import type { Compared } from './compare';
import type { AnswerSet } from './sets';

const remembered = boundedCache<Together>(200);

export type Group = {
  people: Compared[];
  together: Together;
  /** The advice for what all agree on alone; null where they agree on nothing. */
  agreed: Advice | null;
};

/** What several people say about one situation, the advice for each, and where they part. */
export function bringTogether(ruleset: Ruleset, sets: readonly AnswerSet[]): Group | null {
  if (sets.length === 0) return null;
  const { content, version } = ruleset;
  const people = sets.map((set) => ({ ...set, advice: advise(set.reading) }));
  const together = remembered([version, ...sets.map(({ query }) => query)].join(' '), () =>
    disagreements(
      content,
      sets.map(({ reading }) => ({ answers: reading.answers, own: reading.ownWeights })),
    ),
  );
  const answers = Object.fromEntries(together.agreed.map((one) => [one.question, one.option]));
  const [own = {}, ...otherWeights] = together.weights;
  const query = encodeAnswers(content, answers, otherWeights.length > 0 ? {} : own);
  return {
    people,
    together,
    agreed: query === '' ? null : advise(readBy(ruleset, new URLSearchParams(query))),
  };
}
