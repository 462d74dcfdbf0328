import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../support/server';

// Connections that only take up room are ended. That takes as long as the server waits for them.

const { origin, stop } = await serve({ RATE_LIMIT: '0' });
afterAll(stop);
const { port, host } = new URL(origin);
const OPENED = 5;

/** Seconds until the server ends all of some connections that `begin` does something with. */
async function secondsUntilEnded(begin: (socket: Socket) => void): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: OPENED }, async () => {
      const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
      begin(socket);
      await once(socket, 'close');
    }),
  );
  return (performance.now() - begun) / 1000;
}

const WAYS: [what: string, begin: (socket: Socket) => void][] = [
  ['says nothing', (socket) => socket.resume()],
  [
    'asks for another protocol',
    (socket) => {
      const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade';
      socket.resume().write(`GET /nowhere HTTP/1.1\r\nHost: ${host}\r\n${upgrade}\r\n\r\n`);
    },
  ],
  ['sends its headers slowly', (socket) => trickle(socket, `GET / HTTP/1.1\r\nHost: ${host}\r\n`)],
  [
    'sends its body slowly',
    (socket) =>
      trickle(
        socket,
        `POST /api/v1/recommendation HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n`,
      ),
  ],
  [
    'sends a body without end',
    (socket) => {
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(64 * 1024)));
      };
      socket.on('drain', more).resume();
      socket.write(`PUT /method HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 999999999999\r\n\r\n`);
      more();
    },
  ],
  [
    'never reads what it asked for',
    (socket) => {
      socket.pause();
      socket.write(`GET /evidence HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(10));
    },
  ],
];

test.each(WAYS)('a client that %s is dropped', { timeout: 300_000 }, async (_, begin) => {
  expect(await secondsUntilEnded(begin)).toBeLessThan(200);
  expect((await fetch(`${origin}/method`)).status).toBe(200);
});

function trickle(socket: Socket, start: string): void {
  socket.resume();
  socket.write(start);
  const timer = setInterval(() => socket.write('x'), 1000);
  socket.once('close', () => clearInterval(timer));
}
