import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { once } from '../common/once';

/** The header by which `attend` tells the rest which request it is. */
export const REQUEST_ID = 'x-request-id';
/** More would wait for half a minute. */
const MOST_WAITING = 100;
/** Between two turns, so often while something is asked that costs little, and once at least. */
const PAUSE_MS = 20;
const MOST_PAUSES = 5;
/** A costly answer is made sooner; who reads it slowly may not hold up the others. */
const LONGEST_TURN_MS = 500;

const queue = once('costly work', () => pLimit(1));
/** Id of a request that is not over yet -> when it is. */
const open = once('open requests', () => new Map<string, Promise<void>>());

/** Notes that there is a request, until it is over. */
export function note(id: string, over: Promise<unknown>): void {
  open.set(
    id,
    over.then(() => void open.delete(id)),
  );
}

/**
 * Waits until it is the turn of a request that costs much. One is worked on at a time, so that
 * what costs little is answered in between. False, at once, where too many are waiting.
 */
export async function hasTurn(id: string): Promise<boolean> {
  if (queue.pendingCount >= MOST_WAITING) return false;
  await new Promise<void>((begin) => {
    void queue(async () => {
      begin();
      const over = open.get(id);
      // Who has gone meanwhile needs no turn.
      if (!over) return;
      await Promise.race([over, setTimeout(LONGEST_TURN_MS)]);
      for (let n = 0; n === 0 || (n < MOST_PAUSES && isMoreAsked()); n++)
        await setTimeout(PAUSE_MS);
    });
  });
  return true;
}

/** Whether more is asked than what waits for a turn. */
function isMoreAsked(): boolean {
  return open.size > queue.pendingCount;
}
