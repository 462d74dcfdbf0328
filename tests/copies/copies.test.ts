import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { encodeAnswers } from '@/lib/answers/encode';
import { randomFrom } from '@/lib/engine/random';
import { drawAnswers } from '@/lib/releases/draw';
import { content } from '../support/content';
import { serve } from '../support/server';
import { freePort, startNginx } from './nginx';

// Several copies behind a proxy: nothing binds a visitor to one of them.

const COPIES = 3;
const CONNECTIONS = 20;
const random = randomFrom(20_261_121);

const ports = await Promise.all(Array.from({ length: COPIES }, freePort));
const start = (port: number) =>
  serve({ PORT: String(port), RATE_LIMIT: '0', TRUSTED_PROXIES: '1' });
const copies = await Promise.all(ports.map(start));
afterAll(async () => {
  await Promise.all(copies.map(({ stop }) => stop()));
});

/** A page or an answer, most of them never asked for before. */
function address(n: number): string {
  const query = encodeAnswers(content(), drawAnswers(content(), random, 0.7), {});
  return (
    ['/method', '/api/v1/recommendation', '/recommendation', '/api/v1/recommendation'][n % 4] +
    `?${query}`
  );
}

/** Asks on several connections until told to stop; how many were answered, and what failed. */
function load(origin: string) {
  let isOver = false;
  const failures: string[] = [];
  let answered = 0;
  const ask = async (n: number) => {
    const path = address(n);
    const said = await fetch(origin + path).then(
      async (response) => (response.ok && (await response.text()) ? '' : String(response.status)),
      String,
    );
    if (said) failures.push(`${said} ${path}`);
    else answered++;
  };
  const connections = Array.from({ length: CONNECTIONS }, async (_, connection) => {
    for (let n = connection; !isOver; n++) await ask(n);
  });
  const over = async () => {
    isOver = true;
    await Promise.all(connections);
    return { answered, failures };
  };
  return { over };
}

test('every copy gives the same answer', async () => {
  const path = address(1);
  const answers = copies.map(async ({ origin }) => {
    const { url, ...answer } = await (await fetch(origin + path)).json();
    expect(url).toContain(origin);
    return answer;
  });
  const [first, ...others] = await Promise.all(answers);
  expect(first.ranking.length).toBeGreaterThan(1);
  for (const other of others) expect(other).toEqual(first);
});

test('no request fails while one copy is killed, another is stopped, and both come back', async () => {
  const { origin, stop } = await startNginx(ports);
  try {
    const { over } = load(origin);
    await pause(1000);
    process.kill(copies[0]?.pid ?? 0, 'SIGKILL');
    await pause(500);
    copies[0] = await start(ports[0] ?? 0);
    expect(await copies[1]?.stop()).toBe(0);
    copies[1] = await start(ports[1] ?? 0);
    await pause(1000);
    const { answered, failures } = await over();
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(CONNECTIONS);
  } finally {
    await stop();
  }
});

test('more copies answer more: figures for people', async () => {
  const rows: Record<string, { 'answers a second': number }> = {};
  for (let count = 1; count <= COPIES; count++) {
    const { origin, stop } = await startNginx(ports.slice(0, count));
    const { over } = load(origin);
    const begun = performance.now();
    await pause(3000);
    const { answered, failures } = await over();
    const seconds = (performance.now() - begun) / 1000;
    rows[`${count} of ${COPIES}`] = { 'answers a second': Math.round(answered / seconds) };
    expect(failures).toEqual([]);
    await stop();
  }
  console.table(rows);
});
