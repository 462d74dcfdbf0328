import { expect, test } from 'vitest';
import { migrate } from '@/lib/answers/migrate';
import type { Migration } from '@/lib/content/schema';
import { editableContent } from '../../support/content/editable-content';

const because = 'Words that nobody reads.';
const migration = (
  release: number,
  was: Migration['was'],
  becomes?: Migration['becomes'],
): Migration => ({
  id: `m-${release}-${JSON.stringify(was).length}`,
  release,
  was,
  ...(becomes === undefined ? {} : { becomes }),
  because,
});
const pairs = (query: string) => [...new URLSearchParams(query)];
const moved = (migrations: Migration[], query: string) => {
  const { parameters, problems } = migrate(migrations, pairs(query));
  return [parameters.map((pair) => pair.join('=')).join('&'), problems] as const;
};

test('a renamed question keeps its answer, a renamed criterion its weight', () => {
  const map = [
    migration(2, { question: 'size' }, 'amount'),
    migration(2, { criterion: 'price' }, 'cost'),
  ];
  expect(moved(map, 'size=big&task=code&weight.price=3')).toEqual([
    'task=code&amount=big&weight.cost=3',
    [],
  ]);
});

test('an option that was split comes to all the answers that stand for it', () => {
  const map = [migration(2, { question: 'data', option: 'some' }, { data: 'few', quality: 'low' })];
  expect(moved(map, 'data=some')[0]).toBe('data=few&quality=low');
  expect(moved(map, 'data=many')[0]).toBe('data=many');
});

test('steps are taken from the oldest on, wherever they stand in the map', () => {
  const map = [
    migration(3, { question: 'amount' }, 'count'),
    migration(2, { question: 'size' }, 'amount'),
  ];
  expect(moved(map, 'size=big')[0]).toBe('count=big');
});

test('what nothing stands for is named with the reason, and the rest is kept', () => {
  const map = [migration(2, { question: 'data', option: 'some' })];
  expect(moved(map, 'data=some&task=code')).toEqual([
    'task=code',
    [{ kind: 'retired', parameter: 'data', value: 'some', release: 2, because }],
  ]);
});

test('what a link says in ids of today comes before what it says in older ones', () => {
  const map = [migration(2, { question: 'size' }, 'amount')];
  expect(moved(map, 'size=big&amount=small')[0]).toBe('amount=small&amount=big');
});

test('no more is read than decoding reads', () => {
  const endless = Array.from({ length: 5000 }, (): [string, string] => ['size', 'big']);
  const map = [migration(2, { question: 'size' }, 'amount')];
  expect(migrate(map, endless).parameters).toHaveLength(201);
});

const { add, faults } = editableContent();

test.each([
  ['was: { question: task }\n  becomes: budget', 'an id that is gone'],
  ['was: { question: gone }\n  becomes: nowhere', 'an id that is there'],
  ['was: { question: task, option: gone }\n  becomes: { task: nowhere }', 'an id that is there'],
  ['was: { question: gone }\n  becomes: { task: code }', 'a new id for a question'],
  ['was: { criterion: gone }\n  becomes: task', 'an id that is there'],
])('a migration that leads nowhere is a mistake: %s', (text, expected) => {
  add('migrations.yaml', `- id: bad\n  release: 2\n  ${text}\n  because: ${because}`);
  expect(faults()).toContainEqual(
    expect.objectContaining({ entry: 'bad', expected: expect.stringContaining(expected) }),
  );
});
