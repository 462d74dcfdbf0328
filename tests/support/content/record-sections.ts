import { drawAnswers, drawWeights } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { decisionRecord } from '@/lib/record/decision-record';
import type { RecordInput } from '@/lib/record/sections/record-input';
import { NO_DETAILS, withDetails } from '@/lib/record/text/details';
import type { Block } from '@/lib/record/text/model';
import { SEED } from '../engine/random';
import { content } from './content';
import { recordInputFor, recordInputOf, SITUATIONS, textsIn } from './records';

const random = randomFrom(SEED);
const DRAWN = Array.from({ length: 40 }, (_, n) =>
  recordInputOf(
    drawAnswers(content(), random, n % 2 ? 0.5 : 1),
    n % 4 === 0 ? drawWeights(content(), random) : {},
  ),
);
export const NAMED_RECORD_INPUTS = Object.entries(SITUATIONS).map(([name, query]) => ({
  name,
  input: recordInputFor(query),
}));
/** The named situations and 40 that are drawn at random. */
export const ALL_RECORD_INPUTS = [...NAMED_RECORD_INPUTS.map(({ input }) => input), ...DRAWN];

const cachedBlocks = new Map<RecordInput, Block[]>();

/** The blocks of a record without details added by a user, cached. */
export function blocksOf(input: RecordInput): Block[] {
  const blocks = cachedBlocks.get(input) ?? makeBlocks(input);
  cachedBlocks.set(input, blocks);
  return blocks;
}

function makeBlocks(input: RecordInput): Block[] {
  const record = decisionRecord(input);
  if (!record) throw new Error('no record');
  return withDetails(record, NO_DETAILS).blocks;
}
export const textOf = (input: RecordInput) => blocksOf(input).flatMap(textsIn).join('\n');
/** The text between a heading and the next one. */
export function sectionText(input: RecordInput, title: string): string {
  const blocks = blocksOf(input);
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title) + 1;
  const length = blocks.slice(from).findIndex(({ kind }) => kind === 'heading');
  const sectionBlocks = length < 0 ? blocks.slice(from) : blocks.slice(from, from + length);
  return sectionBlocks.flatMap(textsIn).join('\n');
}
