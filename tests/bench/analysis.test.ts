import { afterAll, expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Scored } from '@/lib/engine/analysis';
import type { Recommendation } from '@/lib/engine/recommend';
import { DRAWS } from '@/lib/engine/sureness/weightings';
import { content } from '../support/content/content';
import { SEED } from '../support/engine/random';
import { mean, median, medianOf, sideBySide, timeOf } from '../support/timing';
import { bundled } from './support/bundled';

const { engine, plain } = bundled<typeof import('./support/engine')>(
  'tests/bench/support/engine.ts',
);
const { analyse, compile, encode, flips, recommend, robustness, scorerFor, weightings } = engine;
const { plainFirsts, plainFlips, trace, winnerOf } = plain;

/**
 * How fast the engine is, and how much faster than the same rules in a plain loop over
 * answers as strings (`winnerOf`, know + evaluate + score). What is checked are ratios to
 * that loop in the same run, with room for twice of what was measured; milliseconds and the
 * table are for people. Aims: a million scored sets a second without a trace; the whole
 * analysis of a set in 5 ms at the median and 40 ms at worst.
 */
const RUNS = 5;
const SETS = 1000;

/** Half of them complete, half with each question answered with a probability of 0.7. */
const random = randomFrom(SEED);
const sets = Array.from({ length: SETS }, (_, n) =>
  drawAnswers(content(), random, n % 2 === 0 ? 1 : 0.7),
);
const [some = {}] = sets;

// Before anything else: this one compiles the content and draws the weightings.
const firstMs = timeOf(() => recommend(content(), some));

const model = compile(content());
const scorer = scorerFor(model, {});
const codes = sets.map((answers) => encode(model, answers));

/** Milliseconds of one set scored by the plain loop; taken anew beside each thing compared. */
const plainLoop = () => sets.map((answers) => winnerOf(content(), answers));
const plainSet = () => medianOf(plainLoop, RUNS) / SETS;
plainSet();

/** `plain`: one set in the plain loop; `same`: the same work done with the plain loop. */
type Row = { what: string; ms: number; worst?: number; plain: number; same?: number };
const rows: Row[] = [];

afterAll(() => {
  const short = (number: number) => Number(number.toPrecision(3));
  const cells = rows.map(({ what, ms, worst, plain, same }) => [
    what,
    {
      ms: short(ms),
      ...(worst === undefined ? {} : { 'worst ms': short(worst) }),
      'per second': short(1000 / ms),
      'plain sets': short(ms / plain),
      ...(same === undefined ? {} : { 'times faster': short(same / ms) }),
    },
  ]);
  console.table(Object.fromEntries(cells));
});

test('a set with its full trace takes at most 8 sets of the plain loop', () => {
  const traced = () => sets.map((answers) => trace(content(), answers));
  const { one, other } = sideBySide(traced, plainLoop, RUNS);
  const [ms, plain] = [one / SETS, other / SETS];
  rows.push({ what: 'the plain loop: a scored set', ms: plain, plain });
  rows.push({ what: 'a scored set, full trace', ms, plain, same: plain });
  expect(ms / plain).toBeLessThan(8);
});

test('without a trace sets are scored at least 20 times as fast as by the plain loop', () => {
  const repeats = 100;
  let sum = 0;
  const run = () => {
    for (let n = 0; n < repeats; n++) for (const one of codes) sum += scorer.winner(one);
  };
  const { one, other } = sideBySide(run, plainLoop, RUNS);
  const [ms, plain] = [one / (repeats * SETS), other / SETS];
  rows.push({ what: 'a scored set, no trace', ms, plain, same: plain });
  expect(plain / ms).toBeGreaterThan(20);

  const winners = sets.map((answers) => model.approaches.indexOf(winnerOf(content(), answers)));
  expect(codes.map((one) => scorer.winner(one))).toEqual(winners);
  expect(sum).toBe(RUNS * repeats * winners.reduce((total, winner) => total + winner, 0));
});

test('10,000 weightings are at least 200 times as fast as by the plain loop', () => {
  const { values, weights } = scoredOf(recommend(content(), some));
  const alternatives = values.map((row) => ({ values: row, vetoed: false }));
  const { uniform } = weightings(weights.length);
  // It looks at two lots of weightings: all that are possible, and those near the given one.
  const ms = medianOf(() => robustness(alternatives, weights), 4 * RUNS) / 2;
  const same = medianOf(() => plainFirsts(content(), some, uniform), RUNS);
  rows.push({ what: '10,000 weightings', ms, plain: plainSet(), same });
  expect(same / ms).toBeGreaterThan(200);

  const found = robustness(alternatives, weights).uniform.map(([first = 0]) => first * DRAWS);
  const counted = plainFirsts(content(), some, uniform);
  model.approaches.forEach((id, a) => {
    // Sums within rounding of each other may fall either way.
    expect(Math.abs((found[a] ?? 0) - (counted.get(id) ?? 0))).toBeLessThanOrEqual(3);
  });
});

test('the flip search is at least 40 times as fast as by the plain loop', () => {
  const passes = Array.from({ length: RUNS }, () =>
    codes.map((one) => timeOf(() => flips(model, scorer, one))),
  );
  const times = codes.map((_, n) => median(passes.map((pass) => pass[n] ?? Number.NaN)));
  const few = 20;
  const plainTimes = sets.slice(0, few).map((answers, n) => {
    let found = 0;
    const ms = timeOf(() => {
      found = plainFlips(content(), answers).length;
    });
    expect(flips(model, scorer, codes[n] ?? new Uint8Array()).length).toBe(found);
    return ms;
  });
  const ratio = mean(plainTimes) / mean(times.slice(0, few));
  const ms = mean(times);
  const worst = Math.max(...times);
  rows.push({ what: 'all flips, mean', ms, worst, plain: plainSet(), same: ratio * ms });
  expect(ratio).toBeGreaterThan(40);
});

test('the whole analysis takes at most 210 sets of the plain loop, at worst 1,300', () => {
  const before = plainSet();
  const times = sets.map((answers) => {
    const started = performance.now();
    const scored = scoredOf(recommend(content(), answers));
    const whole = performance.now() - started;
    return { answers, scored, whole, own: timeOf(() => analyse(content(), scored)) };
  });
  const plain = mean([before, plainSet()]);
  // One run for each, to stay under a minute; the slowest again, as a pause may not be its own.
  const slowest = times.toSorted((a, b) => b.own - a.own).slice(0, 10);
  const worstOf = (call: (one: (typeof slowest)[number]) => unknown) =>
    Math.max(...slowest.map((one) => medianOf(() => call(one), RUNS)));

  const ms = median(times.map(({ own }) => own));
  const worst = worstOf(({ scored }) => analyse(content(), scored));
  rows.push({ what: 'the whole analysis, median', ms, worst, plain });
  rows.push({
    what: 'a recommendation with it, median',
    ms: median(times.map(({ whole }) => whole)),
    worst: worstOf(({ answers }) => recommend(content(), answers)),
    plain,
  });
  expect(ms / plain).toBeLessThan(210);
  expect(worst / plain).toBeLessThan(1300);
});

test('the analysis of no answers takes at most 600 sets of the plain loop', () => {
  const plain = plainSet();
  const scored = scoredOf(recommend(content(), {}));
  const ms = medianOf(() => analyse(content(), scored), RUNS);
  const whole = medianOf(() => recommend(content(), {}), RUNS);
  rows.push({ what: 'the whole analysis, no answers', ms, plain });
  rows.push({ what: 'a recommendation, no answers', ms: whole, plain });
  rows.push({ what: 'the first recommendation, once', ms: firstMs, plain });
  expect(ms / plain).toBeLessThan(600);
});

/** What recommend() hands to the analysis, read off what it gives back. */
function scoredOf({ answers, ownWeights, criteria, ranking, conflicts }: Recommendation): Scored {
  return {
    answers,
    own: ownWeights,
    values: model.approaches.map((id) => criteria.map(({ values }) => values[id] ?? 0)),
    weights: criteria.map(({ weight }) => weight),
    vetoed: model.approaches.map((id) => ranking.some((one) => one.approach === id && one.vetoed)),
    ranking: ranking.map(({ approach }) => model.approaches.indexOf(approach)),
    conflicts,
  };
}
