// Load generator in a separate process, so that it does not slow down the process that started
// it. Receives LoadOptions as a message (load.ts) and sends back the figures.
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

process.once('message', async (options) => {
  const { origin, connections, seconds, requests, isEachOnce, pause, timeout } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(origin);
  const times = [];
  const statuses = {};
  let next = 0;
  const started = performance.now();
  const isOver = () =>
    performance.now() - started >= seconds * 1000 || (isEachOnce && next >= requests.length);

  /** Status of the response; 0 if the connection broke or after the timeout. */
  const send = ({ path, body }) =>
    new Promise((resolve) => {
      const target = { agent, hostname, port, path, method: body ? 'POST' : 'GET' };
      const headers = body ? { 'content-type': 'application/json' } : {};
      const signal = timeout ? AbortSignal.timeout(timeout * 1000) : undefined;
      const sent = request({ ...target, headers, signal }, (response) => {
        response
          .resume()
          .on('error', () => {})
          .on('close', () => resolve(response.complete ? response.statusCode : 0));
      });
      sent.on('error', () => resolve(0)).end(body);
    });

  async function connection() {
    while (!isOver()) {
      const sentAt = performance.now();
      const status = await send(requests[next++ % requests.length]);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 200) times.push(performance.now() - sentAt);
      if (pause) await wait(pause);
    }
  }

  // Waits for the last responses, so that all are counted and the server is idle afterwards.
  await Promise.all(Array.from({ length: connections }, connection));
  const elapsed = performance.now() - started;
  process.send({ elapsed, times, statuses }, () => process.disconnect());
  agent.destroy();
});
