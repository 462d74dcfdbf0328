import { advise, readAnswers } from '@/lib/advice/advise';
import { encodeAnswers } from '@/lib/answers/encode';
import { weightParameter } from '@/lib/answers/weight-parameters';
import type { Answers, OwnWeights } from '@/lib/content/schema';
import { MAX_WEIGHT } from '@/lib/engine/model/units';
import { similarCasesExceptSelf } from '@/lib/evidence/similar-cases';
import type { RecordInput } from '@/lib/record/sections/record-input';
import type { Block, Span } from '@/lib/record/text/model';
import { content } from './content';

export const ORIGIN = 'https://advisor.example.org';

const RICH =
  'task=classification&output-consistency=high&domain-specialization=niche&labelled-examples=10000-or-more&data-quality=high&requirements-change=stable&ml-expertise=some';

const CLOSE = `${RICH}&knowledge-freshness=changing&tasks-count=one&latency=strict`;

/** A query for each kind of content that a record can have. */
export const SITUATIONS = {
  clear: `${RICH}&tasks-count=one&latency=strict&domain=e-commerce&knowledge-freshness=static&budget=small&monthly-requests=100000-999999&prompt-baseline=poor`,
  leaning:
    'latency=relaxed&knowledge-freshness=static&labelled-examples=100-999&data-collection=no&budget=large&domain-expert=part-time',
  'too close': CLOSE,
  'not enough answers': 'task=translation&budget=small',
  'all but one ruled out': 'labelled-examples=none&data-collection=no&task=code',
  'own weights': `${CLOSE}&weight.cost=5&weight.release-time=0`,
};

/** Two answer sets with two approaches level in first place, the second without a verdict. */
export const TIES = {
  tie: withOneWeight(
    'right-output=written-rules&error-cost=high&domain-specialization=niche&monthly-requests=1000000-or-more&evaluation=test-set',
    'task-fit',
  ),
  'tie without a verdict': withOneWeight('ml-expertise=expert', 'task-fit'),
};

/** A query in which one criterion weighs all. */
function withOneWeight(query: string, heaviest: string): string {
  const weights = content().criteria.map(
    ({ id }) => `${weightParameter(id)}=${id === heaviest ? MAX_WEIGHT : 0}`,
  );
  return [query, ...weights].join('&');
}

/** The input of a decision record, for the answers in a query. */
export function recordInputFor(query: string): RecordInput {
  const advice = advise(readAnswers(new URLSearchParams(query)));
  const similar = similarCasesExceptSelf(advice.content, advice.recommendation);
  return {
    ...advice,
    day: { date: '2026-11-21', inWords: '21 November 2026' },
    origin: ORIGIN,
    similar,
  };
}

export function recordInputOf(answers: Answers, ownWeights: OwnWeights = {}): RecordInput {
  return recordInputFor(encodeAnswers(content(), answers, ownWeights));
}

/** The plain texts of a block, in order. */
export function textsIn(block: Block): string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'table') return [block.caption, ...block.head, ...block.rows.flat()];
  return block.kind === 'paragraph' ? [plainText(block.spans)] : block.items.map(plainText);
}

export function spansIn(block: Block): Span[] {
  if (block.kind === 'paragraph') return block.spans;
  return block.kind === 'list' ? block.items.flat() : [];
}

const plainText = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');
