import { afterAll, expect, test } from 'vitest';
import { stableResponse } from '../support/server/visitors';
import { CONNECTIONS, nextPath, startCopies, startLoad } from './load';
import { startNginx } from './nginx';

// Several copies behind a proxy, without sticky sessions.

const { copies, ports, start, stopAll } = await startCopies();
afterAll(stopAll);

test('every copy gives the same answer', async () => {
  const path = nextPath(1);
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
    const { finish, waitForMore } = startLoad(origin);
    await waitForMore(1);
    process.kill(copies[0]?.pid ?? 0, 'SIGKILL');
    await waitForMore(1);
    copies[0] = await start(ports[0] ?? 0);
    expect(await copies[1]?.stop()).toBe(0);
    copies[1] = await start(ports[1] ?? 0);
    await waitForMore(1);
    const { answered, failures } = await finish();
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(CONNECTIONS);
  } finally {
    await stop();
  }
});

test('the proxy keeps what is the same for all, compresses it, and gives nobody a part of a page', async () => {
  const { origin, stop } = await startNginx(ports);
  try {
    const parts = {
      rsc: '1',
      'next-router-prefetch': '1',
      'next-router-segment-prefetch': '/_tree',
    };
    for (const path of ['/', '/sources', '/method', '/approaches']) {
      for (const headers of [parts, { rsc: '1' }, {}]) {
        for (const address of [path, `${path}?_rsc=1`]) await fetch(origin + address, { headers });
      }
      expect(await stableResponse(origin, path)).toBe(
        await stableResponse(copies[0]?.origin ?? '', path),
      );
    }
    const { headers } = await fetch(`${origin}/method`, { headers: { 'accept-encoding': 'gzip' } });
    expect(headers.get('content-encoding')).toBe('gzip');
  } finally {
    await stop();
  }
  // With all copies stopped, cached pages are still served, and nothing else.
  const kept = await startNginx(ports);
  try {
    await fetch(`${kept.origin}/method`);
    await fetch(`${kept.origin}/compare`);
    await stopAll();
    expect((await fetch(`${kept.origin}/method`)).status).toBe(200);
    expect((await fetch(`${kept.origin}/compare`)).status).toBe(502);
  } finally {
    await kept.stop();
  }
});
