import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../support/server/server';

// Idle and slow connections are closed after the timeouts of the server, hence slow tests.

const { origin, log, stop } = await serve({ RATE_LIMIT: '0' });
afterAll(stop);
const { port, host } = new URL(origin);
const PATIENT = { timeout: 300_000 };
const open = () => connect(Number(port), '127.0.0.1').on('error', () => {});

const CLIENTS: [what: string, begin: (socket: Socket) => void][] = [
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
];

test.concurrent.each(CLIENTS)('a client that %s is dropped', PATIENT, async (_, begin) => {
  const socket = open();
  begin(socket);
  await new Promise((resolve) => socket.once('close', resolve));
  expect((await fetch(`${origin}/method`)).status).toBe(200);
});

test.concurrent('a client that never reads what it asked for is dropped', PATIENT, async () => {
  const socket = open().pause();
  socket.write(`GET /evidence HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(10));
  const givenUp = /"\/evidence","status":200,"ms":\d+,"whole":false/;
  while (!givenUp.test(log.join(''))) await wait(500);
  socket.destroy();
});

function trickle(socket: Socket, start: string): void {
  socket.resume();
  socket.write(start);
  const timer = setInterval(() => socket.write('x'), 1000);
  socket.once('close', () => clearInterval(timer));
}
