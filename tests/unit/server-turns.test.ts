import { expect, test } from 'vitest';
import { turns } from '@/lib/server/turns';

const breathe = () => new Promise((resolve) => setTimeout(resolve, 1));

/** Turns whose pieces note the name of their client when they are done. */
function noted(limits = { each: 10, all: 15 }) {
  const inTurn = turns(limits);
  const done: string[] = [];
  let atOnce = 0;
  const ask = (client: string) =>
    inTurn(client, async () => {
      atOnce++;
      await breathe();
      expect(atOnce).toBe(1);
      atOnce--;
      done.push(client);
    });
  return { ask, done, inTurn };
}

test('one piece is worked on at a time; behind the first, clients take turns', async () => {
  const { ask, done } = noted();
  const all = [...'aaaabbc'].map(ask);
  await Promise.all(all);
  expect(done.join('')).toBe('aabcaba');
});

test('who comes later waits for one turn of each, not for all that others have waiting', async () => {
  const { ask, done } = noted();
  const flood = Array.from({ length: 10 }, () => ask('a'));
  await breathe();
  await ask('b');
  expect(done.length).toBeLessThanOrEqual(4);
  await Promise.all(flood);
});

test('too much waiting is refused, of one client and of all', async () => {
  const { ask } = noted({ each: 2, all: 3 });
  // The first is begun at once and does not wait.
  const first = [ask('a'), ask('a'), ask('a'), ask('a')];
  expect(first.map((asked) => asked !== undefined)).toEqual([true, true, true, false]);
  const others = [ask('b'), ask('c')];
  expect(others.map((asked) => asked !== undefined)).toEqual([true, false]);
  await Promise.all([...first, ...others]);
  await expect(ask('c')).resolves.toBeUndefined();
});

test('a piece that fails is told to who asked for it and stops nobody else', async () => {
  const { ask, inTurn, done } = noted();
  const failing = inTurn('a', async () => {
    throw new Error('broken');
  });
  const next = ask('a');
  await expect(failing).rejects.toThrow('broken');
  await next;
  await ask('b');
  expect(done).toEqual(['a', 'b']);
});
