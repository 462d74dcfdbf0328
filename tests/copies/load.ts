import { setTimeout as pause } from 'node:timers/promises';
import { drawAnswers } from '@/lib/answers/draw';
import { encodeAnswers } from '@/lib/answers/encode';
import { randomFrom } from '@/lib/common/random';
import { content } from '../support/content/content';
import { serve } from '../support/server/server';
import { freePort } from './nginx';

const COPIES = 3;
export const CONNECTIONS = 20;
const random = randomFrom(20_261_121);

/** Copies of the built product, each on a port of its own. */
export async function startCopies() {
  const ports = await Promise.all(Array.from({ length: COPIES }, freePort));
  const start = (port: number) =>
    serve({ PORT: String(port), RATE_LIMIT: '0', TRUSTED_PROXIES: '1' });
  const copies = await Promise.all(ports.map(start));
  const stopAll = async () => {
    await Promise.all(copies.map(({ stop }) => stop()));
  };
  return { ports, copies, start, stopAll };
}

/** Path of a page or of an API response, most of them not requested before. */
export function nextPath(n: number): string {
  const query = encodeAnswers(content(), drawAnswers(content(), random, 0.7), {});
  return (
    ['/method', '/api/v1/recommendation', '/recommendation', '/api/v1/recommendation'][n % 4] +
    `?${query}`
  );
}

/**
 * Starts requests on several connections. `waitForMore` resolves once `each` more requests per
 * connection have ended; `finish` stops and returns how many succeeded, and the failures.
 */
export function startLoad(origin: string) {
  let isOver = false;
  const failures: string[] = [];
  let answered = 0;
  const ask = async (n: number) => {
    const path = nextPath(n);
    const failure = await fetch(origin + path).then(
      async (response) => (response.ok && (await response.text()) ? '' : String(response.status)),
      String,
    );
    if (failure) failures.push(`${failure} ${path}`);
    else answered++;
  };
  const connections = Array.from({ length: CONNECTIONS }, async (_, connection) => {
    for (let n = connection; !isOver; n++) await ask(n);
  });
  const finish = async () => {
    isOver = true;
    await Promise.all(connections);
    return { answered, failures };
  };
  const waitForMore = async (each: number) => {
    const target = answered + failures.length + each * CONNECTIONS;
    while (answered + failures.length < target) await pause(20);
  };
  return { finish, waitForMore };
}
