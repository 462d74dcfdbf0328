import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { startCopies, startLoad } from './load';
import { startNginx } from './nginx';

const { ports, stopAll } = await startCopies();
afterAll(stopAll);

test('more copies answer more: figures for people', async () => {
  const rows: Record<string, { 'answers a second': number }> = {};
  for (let count = 1; count <= ports.length; count++) {
    const { origin, stop } = await startNginx(ports.slice(0, count));
    const { finish } = startLoad(origin);
    const begun = performance.now();
    await pause(3000);
    const { answered, failures } = await finish();
    const seconds = (performance.now() - begun) / 1000;
    rows[`${count} of ${ports.length}`] = { 'answers a second': Math.round(answered / seconds) };
    expect(failures).toEqual([]);
    await stop();
  }
  console.table(rows);
});
