import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { adviseOnPage } from '@/lib/advice/advise';
import { randomFrom } from '@/lib/common/random';
import { content } from '@/lib/store/current-content';
import { SEED } from '../engine/random';
import { workSince } from '../timing';
import { malformedName, malformedQuery } from './malformed';
import { malformedBody, malformedHeaders } from './malformed-body';
import { faultIn } from './reply';
import { type Input, TARGETS } from './targets';
import { pick, wordsOf } from './words';

export type Figures = {
  /** "target status" -> how many. */
  answers: Record<string, number>;
  /** Each with the number and the input by which it can be repeated. */
  faults: string[];
  /** By the clock on the wall, so that it may be others who took the time. */
  slowest: { milliseconds: number; input: string };
  /** Bytes more in use at the end than after a third of the inputs, after a collection each. */
  grown: number;
};

/** No reply to what is malformed needs to be longer, in characters. */
const LONGEST = 200_000;
/** In milliseconds. */
const SLOW = 250;
const MOST_FAULTS = 10;
const words = wordsOf(content);
const wheel = Object.entries(TARGETS).flatMap(([name, { share }]) =>
  Array<string>(share).fill(name),
);

/** The malformed input of a number, always the same. */
export function inputOf(number: number): Input {
  const random = randomFrom(SEED + number);
  const target = pick(random, wheel);
  const { shapes = [], names, hasBody } = TARGETS[target] ?? {};
  return {
    target,
    query: malformedQuery(pick(random, shapes), random, words),
    headers: malformedHeaders(random),
    name: names ? malformedName(names, random, words) : '',
    body: hasBody ? malformedBody(random, words) : null,
  };
}

/** Sends as many inputs, the first with a number, each to what it is made for, and counts what comes of it. */
export async function fuzz(runs: number, first = 0): Promise<Figures> {
  const answers: Record<string, number> = {};
  const faults: string[] = [];
  let slowest = { milliseconds: 0, input: '' };
  let early = 0;
  await warmUp();
  let work = workSince();
  for (let number = first; number < first + runs && faults.length < MOST_FAULTS; number++) {
    // Asking the system before each would take a tenth of the time.
    if (number % 5 === 0) work = workSince();
    const input = inputOf(number);
    const { outcome, fault, milliseconds } = await outcomeOf(input);
    const name = `${input.target} ${outcome}`;
    answers[name] = (answers[name] ?? 0) + 1;
    if (fault) faults.push(`input ${number}: ${fault}\n${shown(input)}`);
    if (milliseconds > slowest.milliseconds)
      slowest = { milliseconds, input: `${number}: ${shown(input)}` };
    if (milliseconds > SLOW && work() > SLOW && (await isSlow(input))) {
      faults.push(`input ${number}: ${Math.round(milliseconds)} ms\n${shown(input)}`);
    }
    if (number === first + Math.floor(runs / 3)) early = heapInUse();
  }
  return { answers, faults, slowest, grown: heapInUse() - early };
}

/** What comes first takes the time it takes to load what works on it. */
async function warmUp(): Promise<void> {
  const asked = Object.entries(TARGETS).flatMap(([target, { names = [''] }]) =>
    names.map((name) => ({ target, name, headers: {}, body: null })),
  );
  for (const query of ['', ...words.queries.slice(0, 2)]) {
    for (const one of asked) await outcomeOf({ ...one, query });
  }
}

async function outcomeOf(input: Input) {
  const start = performance.now();
  let outcome = 'read';
  let fault: string | undefined;
  try {
    const reply = await TARGETS[input.target]?.send(input);
    if (reply) {
      const { status, text } = reply;
      outcome = String(status);
      fault = text.length > LONGEST ? `${text.length} characters` : faultIn(reply);
    }
  } catch (error) {
    outcome = 'thrown';
    fault = String(error instanceof Error ? error.stack : error);
  }
  return { outcome, fault, milliseconds: performance.now() - start };
}

/**
 * Whether an input takes long each time it is tried anew, by what the processor has done for
 * it: others use the machine too, and a collection of garbage may fall into one try.
 */
async function isSlow(input: Input): Promise<boolean> {
  for (let left = 3; left > 0; left--) {
    forgetAll();
    const work = workSince();
    await outcomeOf(input);
    if (work() <= SLOW) return false;
  }
  return true;
}

let forgotten = 0;

/** Pushes all that is remembered out by other results. */
function forgetAll(): void {
  for (let left = 500; left > 0; left--) {
    const weights = content.criteria.map(
      ({ id }, n) => [`weight.${id}`, String(((forgotten / 5 ** n) % 5) | 0)] as const,
    );
    adviseOnPage([...weights, ...new URLSearchParams(words.queries[0])]);
    forgotten++;
  }
}

function shown(input: Input): string {
  const body = input.body instanceof Uint8Array ? [...input.body] : input.body;
  return JSON.stringify({ ...input, body }).slice(0, 2000);
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
