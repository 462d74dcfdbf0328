import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { handler } from '@/lib/server/handle';
import { inlineScripts } from '@/lib/server/inline-scripts';
import { readSettings } from '@/lib/settings';

export type Make = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server that answers as ours does while a test runs; `make` stands for the framework. */
export async function serve(make: Make, environment: Record<string, string> = {}) {
  const entries: Record<string, unknown>[] = [];
  const stopping = { isOn: false };
  const answer = handler({
    settings: readSettings({ RATE_LIMIT: '0', ...environment }),
    prerendered: {
      paths: new Set(['/method', '/_next/static/a.js']),
      scripts: new Set([hashOf('built()')]),
    },
    handle: make,
    now: () => new Date('2026-11-21T12:00:00Z'),
    log: (entry) => entries.push(entry),
    isStopping: () => stopping.isOn,
  });
  const server = createServer({ requireHostHeader: false }, answer)
    .on('checkExpectation', answer)
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
  return { ask, port, server, entries, stopping };
}

/** Answers every request with its method and address. */
export const echo: Make = async (asked, response) => {
  response.setHeader('content-type', 'text/plain');
  response.end(`${asked.method} ${asked.url}`);
};

/** Answers as often as it is asked, and counts. */
export function counting(say: (count: number) => string = String) {
  const counted = { times: 0 };
  const make: Make = async (_, response) => {
    counted.times++;
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(say(counted.times));
  };
  return { make, counted };
}

/** Answers only when it is let to; `begun` resolves with the first request. */
export function held() {
  const signals = Array.from({ length: 2 }, () => {
    let give: () => void = () => {};
    const given = new Promise<void>((resolve) => {
      give = resolve;
    });
    return { give, given };
  });
  const [first, release] = signals as [(typeof signals)[0], (typeof signals)[0]];
  const counted = { times: 0 };
  const make: Make = async (_, response) => {
    counted.times++;
    first.give();
    await release.given;
    response.end('made');
  };
  return { make, counted, begun: first.given, release: release.give };
}

export function hashOf(text: string): string {
  return inlineScripts(`<script>${text}</script>`)[0]?.hash ?? '';
}
