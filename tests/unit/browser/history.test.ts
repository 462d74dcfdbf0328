import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { advise, readAnswers } from '@/lib/advice/advise';
import {
  clearResults,
  MAX_RESULTS,
  parseResults,
  removeResult,
  renameResult,
  type SavedResult,
  saveResult,
  storedResults,
  subscribe,
} from '@/lib/browser/history';
import { cleanName, MAX_NAME_LENGTH } from '@/lib/compare/names';
import { resultName } from '@/lib/wording/result-name';
import { content } from '../../support/content/content';
import { SEED } from '../../support/engine/random';

const DATE = '2026-11-21T10:00:00.000Z';
const result = (query: string, name = `About ${query}`): SavedResult => ({
  query,
  name,
  says: 'Leaning to one of them.',
  date: DATE,
});
const kept = () => parseResults(storedResults());
const queries = () => kept().map(({ query }) => query);

/** Stubs a browser whose storage refuses values longer than `capacity` characters. */
function openBrowser(capacity = Number.POSITIVE_INFINITY) {
  const values = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => values.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > capacity) throw new DOMException('Full.', 'QuotaExceededError');
      values.set(key, value);
    },
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { localStorage }));
  return values;
}

beforeEach(() => {
  openBrowser();
});
afterEach(() => vi.unstubAllGlobals());

test('results are listed newest first, each query once, under the name it has been given', () => {
  for (const query of ['a=1', 'b=1', 'c=1']) saveResult(result(query));
  renameResult('a=1', '  Ours  ');
  saveResult(result('a=1', 'What the rules say now'));
  expect(kept()).toEqual([result('a=1', 'Ours'), result('c=1'), result('b=1')]);
});

test('a name of no letters changes nothing, and a long one is cut', () => {
  saveResult(result('a=1'));
  renameResult('a=1', '   ');
  expect(kept()).toEqual([result('a=1')]);
  renameResult('a=1', 'x'.repeat(1000));
  expect(kept()[0]?.name).toBe('x'.repeat(MAX_NAME_LENGTH));
});

test('one is forgotten alone, and all leave nothing behind', () => {
  const values = openBrowser();
  for (const query of ['a=1', 'b=1', 'c=1']) saveResult(result(query));
  removeResult('b=1');
  expect(queries()).toEqual(['c=1', 'a=1']);
  clearResults();
  expect([kept(), values.size]).toEqual([[], 0]);
});

test('whatever is done, the list is short, without doubles, and what was kept last comes first', () => {
  const query = fc.integer({ min: 0, max: 40 }).map((n) => `a=${n}`);
  fc.assert(
    fc.property(fc.array(query, { minLength: 1, maxLength: 80, size: 'max' }), (sequence) => {
      openBrowser();
      for (const query of sequence) saveResult(result(query));
      const newest = [...new Set(sequence.toReversed())].slice(0, MAX_RESULTS);
      expect(queries()).toEqual(newest);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('where there is little room the oldest go', () => {
  openBrowser(3 * JSON.stringify(result('a=10')).length);
  for (let n = 10; n < 30; n++) saveResult(result(`a=${n}`));
  expect(queries()).toEqual(['a=29', 'a=28']);
});

test('where storage is closed or has no room there is no list and no error', () => {
  const closed = {
    get localStorage(): Storage {
      throw new DOMException('Closed.', 'SecurityError');
    },
  };
  for (const open of [() => openBrowser(0), () => vi.stubGlobal('window', closed)]) {
    open();
    if (!('dispatchEvent' in window)) Object.assign(window, { dispatchEvent: () => true });
    saveResult(result('a=1'));
    renameResult('a=1', 'b');
    removeResult('a=1');
    clearResults();
    expect(kept()).toEqual([]);
  }
});

test('every change is told to the parts of the page, until they stop to listen', () => {
  const notify = vi.fn();
  const stop = subscribe(notify);
  saveResult(result('a=1'));
  window.dispatchEvent(new Event('storage'));
  expect(notify).toHaveBeenCalledTimes(2);
  stop();
  saveResult(result('b=1'));
  expect(notify).toHaveBeenCalledTimes(2);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{"query"'],
  ['no list', '{"query":"a=1"}'],
  ['null', 'null'],
  ['entries of other kinds', '[null,1,"a",[],{},{"query":"a=1"}]'],
  ['a query that is none', JSON.stringify([result('a=1" onclick="x'), result('#x'), result('')])],
  ['a query beyond all measure', JSON.stringify([result(`a=${'1'.repeat(5000)}`)])],
  ['no date', JSON.stringify([{ ...result('a=1'), date: 'yesterday' }])],
  ['no name', JSON.stringify([result('a=1', '  ')])],
])('%s is read as no results', (_, stored) => {
  expect(parseResults(stored)).toEqual([]);
});

test('what is sound among the rest is kept, without what nobody knows', () => {
  const stored = JSON.stringify([{ ...result('a=1'), secret: 1 }, null, result('a=1', 'Again')]);
  expect(parseResults(stored)).toEqual([result('a=1')]);
});

test('a headline is kept beside the name, and may be missing', () => {
  const { says: _, ...older } = result('a=1');
  expect(parseResults(JSON.stringify([older]))).toEqual([{ ...older, says: '' }]);
  saveResult(result('a=1'));
  renameResult('a=1', 'Ours');
  saveResult({ ...result('a=1'), says: 'Too close to call.' });
  expect(kept()).toEqual([{ ...result('a=1', 'Ours'), says: 'Too close to call.' }]);
});

test('a result is named by its first answer and their number, fit to be compared', () => {
  const named = (query: string) => resultName(advise(readAnswers(new URLSearchParams(query))));
  expect(named('budget=small&task=code')).toMatch(/^[A-Z].*, 2 answers$/);
  expect(named('task=code')).toMatch(/^Write.*, 1 answer$/);
  expect(named('labelled-examples=1-99')).toBe('Labelled examples: 1 to 99, 1 answer');
  expect(named('task=unknown&weight.cost=5')).toBe('No answer that counts');
  const advice = advise(readAnswers([['task', 'code']]));
  const names = content().questions.flatMap(({ id, options }) =>
    options.map((option) => {
      const situation = { answers: { [id]: option.id }, answered: [id] };
      const recommendation = { ...advice.recommendation, ...situation };
      return resultName({ content: content(), recommendation });
    }),
  );
  expect(names.some((name) => name.includes('\u2026'))).toBe(true);
  for (const name of names) expect(cleanName(name)).toBe(name);
});

test('anything at all can stand in the storage', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      for (const result of parseResults(stored))
        expect(Object.keys(result).sort()).toEqual(['date', 'name', 'query', 'says']);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});
