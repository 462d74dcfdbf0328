// Asks a server for many things at once, in a process of its own, so that the one who measures
// takes no time from those who are measured. Told by a message what to ask; says how it went.
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

process.once('message', async (told) => {
  const { origin, connections, seconds, asks, isOnce, pause, patience } = told;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(origin);
  const times = [];
  const statuses = {};
  let next = 0;
  const started = performance.now();
  const isOver = () =>
    performance.now() - started >= seconds * 1000 || (isOnce && next >= asks.length);

  /** The status of the answer; 0 where the connection broke or patience ended. */
  const ask = ({ path, body }) =>
    new Promise((resolve) => {
      const options = { agent, hostname, port, path, method: body ? 'POST' : 'GET' };
      const headers = body ? { 'content-type': 'application/json' } : {};
      const signal = patience ? AbortSignal.timeout(patience * 1000) : undefined;
      const sent = request({ ...options, headers, signal }, (response) => {
        response
          .resume()
          .on('error', () => {})
          .on('close', () => resolve(response.complete ? response.statusCode : 0));
      });
      sent.on('error', () => resolve(0)).end(body);
    });

  async function connection() {
    while (!isOver()) {
      const asked = performance.now();
      const status = await ask(asks[next++ % asks.length]);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 200) times.push(performance.now() - asked);
      if (pause) await wait(pause);
    }
  }

  // The last answers are waited for, so none is left for the server to work on, nor uncounted.
  await Promise.all(Array.from({ length: connections }, connection));
  const elapsed = performance.now() - started;
  process.send({ elapsed, times, statuses }, () => process.disconnect());
  agent.destroy();
});
