import { expect, test } from 'vitest';
import { boundedWork } from '@/lib/bounded-work';

/** Work that is finished by hand, with a list of what was begun. */
function bench(limits: { kept: number; waiting: number }) {
  const begun: string[] = [];
  const finish = new Map<string, (fails?: boolean) => void>();
  const rests: (() => void)[] = [];
  const rest = () => new Promise<void>((resolve) => rests.push(resolve));
  const work = boundedWork<string>({ ...limits, rest });
  const ask = (key: string) =>
    work(key, () => {
      begun.push(key);
      return new Promise((resolve, reject) => {
        finish.set(key, (fails) => (fails ? reject(new Error(key)) : resolve(key.toUpperCase())));
      });
    });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  /** Finishes a piece and lets its rest pass. */
  const pass = async (key: string, fails = false) => {
    await settle();
    finish.get(key)?.(fails);
    await settle();
    rests.shift()?.();
    await settle();
  };
  return { begun, ask, pass, settle, finish };
}

test('a piece is made once, for all who ask while it is made and after', async () => {
  const { begun, ask, pass } = bench({ kept: 2, waiting: 2 });
  const asked = [ask('a'), ask('a'), ask('a')];
  await pass('a');
  expect(await Promise.all([...asked, ask('a')])).toEqual(['A', 'A', 'A', 'A']);
  expect(begun).toEqual(['a']);
});

test('one piece is made at a time, and there is a rest between two', async () => {
  const { begun, ask, pass, settle, finish } = bench({ kept: 5, waiting: 5 });
  const asked = [ask('a'), ask('b'), ask('c')];
  await settle();
  expect(begun).toEqual(['a']);
  finish.get('a')?.();
  expect(await asked[0]).toBe('A');
  await settle();
  expect(begun).toEqual(['a']);
  await pass('a');
  expect(begun).toEqual(['a', 'b']);
  await pass('b');
  await pass('c');
  expect(await Promise.all(asked)).toEqual(['A', 'B', 'C']);
});

test('whoever comes when the line is full is sent away, and leaves no trace', async () => {
  const { begun, ask, pass } = bench({ kept: 5, waiting: 2 });
  const asked = ['a', 'b', 'c'].map(ask);
  expect(ask('d')).toBeUndefined();
  expect(ask('b')).toBe(asked[1]);
  for (const key of ['a', 'b', 'c']) await pass(key);
  expect(await Promise.all(asked)).toEqual(['A', 'B', 'C']);
  expect(begun).toEqual(['a', 'b', 'c']);
  expect(ask('d')).toBeDefined();
});

test('what fails is told to all who wait, is not remembered and holds nobody up', async () => {
  const { begun, ask, pass } = bench({ kept: 5, waiting: 2 });
  const failed = Promise.allSettled([ask('a'), ask('a')]);
  const next = ask('b');
  await pass('a', true);
  await pass('b');
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await next).toBe('B');
  const again = ask('a');
  await pass('a');
  expect(await again).toBe('A');
  expect(begun).toEqual(['a', 'b', 'a']);
});

test('only so many results are kept, those used last', async () => {
  const { begun, ask, pass } = bench({ kept: 2, waiting: 2 });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
    const result = ask(key);
    await pass(key);
    await result;
  }
  expect(begun).toEqual(['a', 'b', 'c', 'b']);
});
