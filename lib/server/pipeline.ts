import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from './log';

/** Browsers and proxies send one request at a time over a connection. */
const MOST_UNANSWERED = 16;

/**
 * Ends connections over which more is asked before an answer was sent than anybody needs:
 * Node begins with all of it at once. Called with each request, it says whether to answer.
 */
export function pipelines(log: Log) {
  const unanswered = new WeakMap<Socket, number>();

  return ({ socket }: IncomingMessage, response: ServerResponse): boolean => {
    const count = (by: number) => {
      const now = (unanswered.get(socket) ?? 0) + by;
      unanswered.set(socket, now);
      return now;
    };
    response.once('close', () => count(-1));
    if (count(1) <= MOST_UNANSWERED) return true;
    if (!socket.destroyed) {
      log({ level: 'warn', message: 'A connection asked for too much at once, and was ended.' });
    }
    socket.destroy();
    return false;
  };
}
