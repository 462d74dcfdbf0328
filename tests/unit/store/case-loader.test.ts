import { expect, test } from 'vitest';
import type { Baseline, Calibration, Case, Content } from '@/lib/content/schema';
import { content } from '../../support/content/content';
import { editableContent } from '../../support/content/editable-content';
import { caseOf } from '../../support/content/tiny-content';

const { add, edit, faults } = editableContent();

const answers = { task: 'code', 'labelled-examples': 'none' };
const sound = caseOf({ id: 'a-new-case', answers, best: 'hybrid' });
const { outcome } = sound;
const coding = 'Inferred from the story that was told.';
const write = (entry: Case) => add('cases/code.yaml', `- ${JSON.stringify(entry)}`);
const expectations = () => faults().map(({ expected }) => expected);

test('a case with known answers, codings and approaches is sound', () => {
  write({ ...sound, coding: { task: coding, outcome: coding } });
  expect(faults()).toEqual([]);
});

test.each<[string, Partial<Case>, string]>([
  [
    'an answer that does not apply',
    { answers: { ...answers, 'data-quality': 'high' } },
    'no answer to data-quality, which does not apply',
  ],
  ['an unknown option', { answers: { task: 'juggling' } }, 'an option of task, not juggling'],
  [
    'an answer that says nothing',
    { answers: { task: 'unknown' } },
    'an option of task, not unknown',
  ],
  ['an unknown question', { answers: { colour: 'red' } }, 'a known question, not colour'],
  [
    'a coding of an answer that is not given',
    { coding: { budget: coding } },
    'an answer to budget, or no coding of it',
  ],
  [
    'a best that is not acceptable',
    { outcome: { ...outcome, acceptable: ['fine-tuning'] } },
    'the best among the acceptable',
  ],
  [
    'an unknown approach',
    { outcome: { ...outcome, acceptable: ['hybrid', 'magic'] } },
    'a known approach, not magic',
  ],
])('%s is a mistake of the case', (_, change, expected) => {
  const line = write({ ...sound, ...change });
  expect(faults()).toEqual([{ file: 'cases/code.yaml', line, entry: 'a-new-case', expected }]);
});

test('an unknown best is a mistake, acceptable or not', () => {
  write({ ...sound, outcome: { ...outcome, best: 'magic' } });
  expect(expectations()).toEqual(['a known approach, not magic', 'the best among the acceptable']);
});

test('an answer whose question may apply is sound', () => {
  write({ ...sound, answers: { task: 'code', 'data-quality': 'high' } });
  expect(faults()).toEqual([]);
});

test.each<[string, Partial<Baseline>, string]>([
  ['an unknown last word', { otherwise: 'magic' }, 'a known approach, not magic'],
  [
    'an unknown approach',
    { list: [{ when: { task: ['code'] }, approach: 'magic' }] },
    'a known approach, not magic',
  ],
  [
    'a condition on an unknown option',
    { list: [{ when: { task: ['juggling'] }, approach: 'hybrid' }] },
    'an option of task, not juggling',
  ],
])('%s is a mistake of the baseline', (_, change, expected) => {
  const baseline = {
    id: 'coin',
    name: 'A coin',
    says: 'Toss a coin.',
    otherwise: 'hybrid',
    ...change,
  };
  const line = add('baselines.yaml', `- ${JSON.stringify(baseline)}`);
  expect(faults()).toEqual([{ file: 'baselines.yaml', line, entry: 'coin', expected }]);
});

const { strengths, found } = content().calibration;

test.each<[string, Partial<Calibration>, string]>([
  [
    'bounds that leave out 1',
    { strengths: { ...strengths, least: 1.5 } },
    'bounds of strengths with 1 between them',
  ],
  [
    'an unknown approach',
    { found: { ...found, strengths: { 'poor-data': { magic: 2 } } } },
    'a known approach, not magic',
  ],
])('%s is a mistake of the calibration', (_, change, expected) => {
  edit<Calibration>('calibration.yaml', (current) => ({ ...current, ...change }));
  expect(faults()).toEqual([{ file: 'calibration.yaml', line: 1, entry: 'calibration', expected }]);
});

test('to group cases by an unknown question is a mistake', () => {
  edit<Content['evidence']>('evidence.yaml', (current) => ({
    ...current,
    groupedBy: ['task', 'colour'],
  }));
  expect(faults()).toEqual([
    {
      ...{ file: 'evidence.yaml', line: 1, entry: 'evidence' },
      expected: 'a known question, not colour',
    },
  ]);
});
