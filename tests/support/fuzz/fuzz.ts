import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { adviseOnPage } from '@/lib/advice/advise';
import { randomFrom } from '@/lib/common/random';
import { content } from '@/lib/store/current-content';
import { SEED } from '../engine/random';
import { cpuTimeSince } from '../timing';
import type { Input } from './input';
import { malformedName, malformedQuery } from './malformed';
import { malformedBody, malformedHeaders } from './malformed-body';
import { faultIn } from './reply';
import { TARGETS } from './targets';
import { pick, wordsOf } from './words';

export type Figures = {
  /** "target outcome" -> count. */
  answers: Record<string, number>;
  /** Each with the number of its input, by which it can be repeated, and the input. */
  faults: string[];
  /** By wall clock, so that other processes may be the cause. */
  slowest: { milliseconds: number; input: string };
  /** Heap growth from a third of the inputs to the end, in bytes, each after garbage collection. */
  grown: number;
};

/** Maximum length of a reply to malformed input, in characters. */
const MAX_REPLY_LENGTH = 200_000;
/** An input is slow if it takes longer than this many analyses. */
const SLOW = 16;
const MAX_FAULTS = 10;
const words = wordsOf(content);
const weightedTargets = Object.entries(TARGETS).flatMap(([name, { share }]) =>
  Array<string>(share).fill(name),
);

/** The malformed input with this number, deterministic. */
export function inputOf(number: number): Input {
  const random = randomFrom(SEED + number);
  const target = pick(random, weightedTargets);
  const { shapes = [], names, hasBody } = TARGETS[target] ?? {};
  return {
    target,
    // Parameters beside a body are refused before it is read.
    query: hasBody && random() < 0.9 ? '' : malformedQuery(pick(random, shapes), random, words),
    headers: malformedHeaders(random),
    name: names ? malformedName(names, random, words) : '',
    body: hasBody ? malformedBody(random, words) : null,
  };
}

/** Sends `runs` inputs, numbered from `first`, each to its target, and collects the outcomes. */
export async function fuzz(runs: number, first = 0): Promise<Figures> {
  const answers: Record<string, number> = {};
  const faults: string[] = [];
  let slowest = { milliseconds: 0, input: '' };
  let early = 0;
  await warmUp();
  const suspicious = SLOW * timePerAnalysis();
  let work = cpuTimeSince();
  for (let number = first; number < first + runs && faults.length < MAX_FAULTS; number++) {
    // Reading CPU time for each input would take a tenth of the run time.
    if (number % 5 === 0) work = cpuTimeSince();
    const input = inputOf(number);
    const { outcome, fault, milliseconds } = await outcomeOf(input);
    const name = `${input.target} ${outcome}`;
    answers[name] = (answers[name] ?? 0) + 1;
    if (fault) faults.push(`input ${number}: ${fault}\n${describeInput(input)}`);
    if (milliseconds > slowest.milliseconds)
      slowest = { milliseconds, input: `${number}: ${describeInput(input)}` };
    if (milliseconds > suspicious && work() > suspicious && (await isSlow(input))) {
      faults.push(`input ${number}: ${Math.round(milliseconds)} ms\n${describeInput(input)}`);
    }
    if (number === first + Math.floor(runs / 3)) early = heapInUse();
  }
  return { answers, faults, slowest, grown: heapInUse() - early };
}

/** Sends an input to each target, as the first one includes the time to load modules. */
async function warmUp(): Promise<void> {
  const inputs = Object.entries(TARGETS).flatMap(([target, { names = [''] }]) =>
    names.map((name) => ({ target, name, headers: {}, body: null })),
  );
  for (const query of ['', ...words.queries.slice(0, 2)]) {
    for (const input of inputs) await outcomeOf({ ...input, query });
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
      fault = text.length > MAX_REPLY_LENGTH ? `${text.length} characters` : faultIn(reply);
    }
  } catch (error) {
    outcome = 'thrown';
    fault = String(error instanceof Error ? error.stack : error);
  }
  return { outcome, fault, milliseconds: performance.now() - start };
}

/**
 * True if an input with empty caches takes longer than `SLOW` analyses, in each of three attempts.
 * A single attempt may include garbage collection.
 */
async function isSlow(input: Input): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const limit = SLOW * timePerAnalysis();
    const work = cpuTimeSince();
    await outcomeOf(input);
    if (work() <= limit) return false;
  }
  return true;
}

/** As many as evict all cached results. */
const ANALYSES = 500;
let analyses = 0;

/** Milliseconds of CPU time of one analysis, the mean of many. They evict all cached results. */
function timePerAnalysis(): number {
  const work = cpuTimeSince();
  for (let n = 0; n < ANALYSES; n++) {
    const weights = content.criteria.map(
      ({ id }, c) => [`weight.${id}`, String(((analyses / 5 ** c) % 5) | 0)] as const,
    );
    adviseOnPage([...weights, ...new URLSearchParams(words.queries[0])]);
    analyses++;
  }
  return work() / ANALYSES;
}

function describeInput(input: Input): string {
  const body = input.body instanceof Uint8Array ? [...input.body] : input.body;
  return JSON.stringify({ ...input, body }).slice(0, 2000);
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
