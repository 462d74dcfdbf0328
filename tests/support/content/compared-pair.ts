import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { readByRuleset } from '@/lib/advice/advise';
import { answerSetOf } from '@/lib/compare/answer-sets';
import { type ComparedPair, compareSets } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';

/** Two queries compared under a content made for the test. */
export function pairIn(of: Content, version: string, from: string, to: string): ComparedPair {
  const ruleset = { content: of, version, release: null };
  const sets = [from, to].map((query, n) => {
    const key = COMPARISON_KEYS[n] ?? '';
    return answerSetOf(key, '', readByRuleset(ruleset, new URLSearchParams(query)));
  });
  const [pair] = compareSets(sets).pairs;
  if (!pair) throw new Error('two sets are a pair');
  return pair;
}
