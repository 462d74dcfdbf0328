import { expect, test } from 'vitest';
import { migrate } from '@/lib/answers/migrate';
import type { Answers, Content } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { missingMigrations } from '@/lib/releases/missing-migrations';
import { resultDifferences } from '@/lib/releases/result-differences';
import { changedEntries } from '@/lib/releases/result-inputs';
import { content } from '../../support/content/content';
import { tinyContent } from '../../support/content/tiny-content';

const TODAY = '2027-01-02';

/** How a result changes when the first content is replaced by the second. */
function sinceOf(was: Content, is: Content, answers: Answers) {
  const entries = changedEntries(was, is);
  const change = { what: 'What was changed.', because: 'Because of this.', entries };
  const release = {
    summary: 'A summary.',
    changes: [change],
    form: 1 as const,
    number: 2,
    date: TODAY,
    follows: null,
  };
  return resultDifferences(
    { content: was, recommendation: recommend(was, answers) },
    { content: is, recommendation: recommend(is, answers) },
    [{ ...release, version: '2.00000000' }],
  );
}

type SmallRule = Parameters<typeof tinyContent>[0]['rules'][number];
const small = (rule: Partial<SmallRule>, method = {}) =>
  tinyContent({
    questions: { q: ['a', 'b'], p: ['a', 'b'] },
    criteria: { c: { points: 2, values: { x: 0.6, y: 0.4, z: 0.5 } } },
    rules: [{ id: 'r', when: { q: ['a'] }, values: { c: { x: 0.1 } }, ...rule }],
    method: { minimumAnswers: 0, ...method },
  });

test('a veto that came without points is told as what made the difference', () => {
  const since = sinceOf(small({}), small({ vetoes: ['x'] }), { q: 'a' });
  expect(since).toMatchObject({ isSame: false, isAdviceDifferent: true, scoreChanges: [] });
  expect(since.changesWithoutPoints).toHaveLength(1);
});

test('a rule that holds on one side only is told by itself, with the change of its question', () => {
  const base = { ...small({}), questions: small({}).questions };
  const gated: Content = {
    ...base,
    questions: base.questions
      .map((question) =>
        question.id === 'q' ? { ...question, appliesWhen: { p: ['b'] } } : question,
      )
      .toReversed(),
  };
  const since = sinceOf({ ...base, questions: base.questions.toReversed() }, gated, {
    q: 'a',
    p: 'a',
  });
  expect(since.scoreChanges).toEqual([
    expect.objectContaining({ entry: 'rules/r', changes: [expect.anything()] }),
  ]);
  expect(Object.values(since.otherPoints).every((points) => Math.abs(points) < 1e-9)).toBe(true);
});

test('a rule that is open, and so bears on how sure it is, has a part in the result', () => {
  const since = sinceOf(small({}), small({ values: { c: { y: 0.4 } } }), { p: 'a' });
  expect(since.changesWithoutPoints).toHaveLength(1);
  expect(since.otherChanges).toEqual([]);
});

test('a caution that is new is no result that stays the same', () => {
  const caution = { text: 'Settle this before you act on it.', for: ['x'] };
  expect(sinceOf(small({}), small({ caution }), { q: 'a' }).isSame).toBe(false);
});

test('another order of entries is a change, and has to be named', () => {
  const current = content();
  expect(changedEntries(current, { ...current, rules: current.rules.toReversed() })).toEqual([
    'rules/order',
  ]);
  expect(changedEntries(current, { ...current, rules: current.rules.slice(1) })).toEqual([
    `rules/${current.rules[0]?.id}`,
  ]);
});

test('options of a question that has moved on need their own counterparts', () => {
  const was = tinyContent({ questions: { q: ['a', 'b'] }, criteria: {}, rules: [] });
  const now = tinyContent({ questions: { n: ['a', 'c'] }, criteria: {}, rules: [] });
  const because = 'Words that nobody reads.';
  const moved = { id: 'm', release: 2, was: { question: 'q' }, becomes: 'n', because };
  const option = {
    id: 'o',
    release: 2,
    was: { question: 'q', option: 'b' },
    becomes: { n: 'c' },
    because,
  };
  const missing = (migrations: Content['migrations']) =>
    missingMigrations(was, { ...now, migrations }).map(
      (message) => /the (.*) is gone/.exec(message)?.[1],
    );
  expect(missing([])).toEqual(['question q']);
  expect(missing([option])).toEqual(['question q']);
  expect(missing([moved])).toEqual(['option b of q']);
  expect(missing([moved, option])).toEqual([]);
  expect(migrate([moved, option], [['q', 'b']]).parameters).toEqual([['n', 'c']]);
});
