import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { oncePerProcess } from '../common/once';

/** Request header with the id that `installRequestHooks` assigns. */
export const REQUEST_ID_HEADER = 'x-request-id';
/** More requests would wait for half a minute. */
const MAX_WAITING = 100;
/** Pause between two turns, repeated while requests are open that are not in the queue. */
const PAUSE_MS = 20;
/** The pause is made at least once and at most so often. */
const MAX_PAUSES = 5;
/** More than a response takes to compute: a client that reads slowly must not block others. */
const MAX_TURN_MS = 500;

const queue = oncePerProcess('costly work', () => pLimit(1));
/** Id of an open request -> a promise that resolves when it has finished. */
const openRequests = oncePerProcess('open requests', () => new Map<string, Promise<void>>());

/** Registers an open request until `finished` resolves. */
export function trackRequest(id: string, finished: Promise<unknown>): void {
  openRequests.set(
    id,
    finished.then(() => void openRequests.delete(id)),
  );
}

/**
 * Waits for the turn of an expensive request. One is processed at a time, so that cheap requests
 * are answered in between. Resolves to true at its turn, or to false at once if MAX_WAITING
 * requests are waiting.
 */
export async function waitForTurn(id: string): Promise<boolean> {
  if (queue.pendingCount >= MAX_WAITING) return false;
  await new Promise<void>((begin) => {
    void queue(async () => {
      begin();
      const finished = openRequests.get(id);
      // The client has disconnected while waiting.
      if (!finished) return;
      await Promise.race([finished, setTimeout(MAX_TURN_MS)]);
      for (let n = 0; n === 0 || (n < MAX_PAUSES && hasOtherRequests()); n++)
        await setTimeout(PAUSE_MS);
    });
  });
  return true;
}

/** True if a request is open that is not waiting in the queue. */
function hasOtherRequests(): boolean {
  return openRequests.size > queue.pendingCount;
}
