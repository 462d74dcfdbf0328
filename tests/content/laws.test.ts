import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { calibrated, type Strengths, strengthOf, withStrengths } from '@/lib/content/calibrated';
import type { Answers, Content, Rule } from '@/lib/content/schema';
import { content, questionOf, readings } from '../support/content/content';
import { groupsOf } from '../support/engine/question-groups';
import { SEED } from '../support/engine/random';
import { fineTuningLead, firedOn } from '../support/engine/scores';

const [TUNING, PROMPTS] = ['fine-tuning', 'prompt-engineering'] as const;

/** Questions whose options, in the listed order, favour training more and more. */
const rising = [
  'labelled-examples',
  'data-quality',
  'data-collection',
  'time-to-release',
  'ml-expertise',
  'budget',
  'compute',
];
const steps = rising.flatMap((question) => {
  const options = questionOf(question).options.map(({ id }) => id);
  return options.slice(1).map((to, n) => ({ question, from: options[n] ?? '', to }));
});

/**
 * What a step may break the law by: for every way to answer the other questions of its group, and
 * for each strength, how far the moves that it multiplies lower tuning or lift prompts; and how
 * far importance shifts towards prompts. Without any, the lead of tuning rises whatever the
 * strengths are, since no other criterion changes its importance, and none has less than 0.
 */
function breachesOf(of: Content, step: (typeof steps)[number]): string[] {
  const group = groupsOf(of).find(({ questions }) =>
    questions.some(({ id }) => id === step.question),
  );
  const others = (group?.ways ?? []).filter(({ answers }) => answers[step.question] === step.from);
  return others.flatMap(({ answers, fired: before }) => {
    const after = firedOn(of, { ...answers, [step.question]: step.to });
    const at = JSON.stringify(answers);
    return [...movesBreached(before, after), ...importanceBreached(of, before, after)].map(
      (breach) => `${breach} at ${at}`,
    );
  });
}

function movesBreached(before: readonly Rule[], after: readonly Rule[]): string[] {
  const changes = new Map<string, number>();
  const add = (rules: readonly Rule[], sign: number) => {
    for (const rule of rules) {
      for (const [criterion, row] of Object.entries(rule.values)) {
        for (const [approach, move] of Object.entries(row)) {
          const key = `${strengthOf(rule)}: ${criterion} of ${approach}`;
          changes.set(key, (changes.get(key) ?? 0) + sign * move);
        }
      }
    }
  };
  add(after, 1);
  add(before, -1);
  return [...changes].flatMap(([key, change]) => {
    if (key.endsWith(TUNING) && change < -1e-9) return [`${key} falls`];
    return key.endsWith(PROMPTS) && change > 1e-9 ? [`${key} rises`] : [];
  });
}

function importanceBreached(of: Content, before: readonly Rule[], after: readonly Rule[]) {
  const points = (rules: readonly Rule[], id: string) =>
    rules.reduce((sum, { weights }) => sum + (weights[id] ?? 0), 0);
  return of.criteria.flatMap(({ id, fact, values }) => {
    const change = points(after, id) - points(before, id);
    const lead = (values[TUNING]?.value ?? 0) - (values[PROMPTS]?.value ?? 0);
    return change !== 0 && (!fact || change * lead < 0) ? [`the importance of ${id} shifts`] : [];
  });
}

test.each(steps)(
  'more $question ($from to $to) never lowers tuning against prompts, whatever the strengths',
  (step) => {
    expect(breachesOf(readings(), step).slice(0, 3)).toEqual([]);
  },
);

/** Strengths within the bounds for all rules and approaches. */
function drawnStrengths(random: () => number): Strengths {
  const { least, most } = readings().calibration.strengths;
  const names = new Set(readings().rules.map(strengthOf));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      Object.fromEntries(
        readings().approaches.map(({ id }) => [id, least * (most / least) ** random()]),
      ),
    ]),
  );
}

test.each(rising)('%s: so the engine finds it, in random contexts with random strengths', (id) => {
  const random = randomFrom(SEED);
  for (let n = 0; n < 40; n++) {
    const rules = n === 0 ? content() : withStrengths(readings(), drawnStrengths(random));
    for (let m = 0; m < 60; m++) {
      const answers = drawAnswers(rules, random, m % 2 === 0 ? 1 : random());
      let last = -Infinity;
      for (const option of questionOf(id).options) {
        const now = fineTuningLead(rules, { ...answers, [id]: option.id });
        // Moves are rounded to thousandths.
        if (now < last - 0.02) {
          expect.fail(`${option.id}: ${now} < ${last} ${JSON.stringify(answers)}`);
        }
        last = now;
      }
    }
  }
});

test('facts hold: on their criteria no answers change a value, and the order is as documents say', () => {
  const facts = content().criteria.filter(({ fact }) => fact);
  expect(facts.map(({ id }) => id)).toEqual(['cost', 'release-time', 'skills', 'adaptability']);
  for (const { id, values } of facts) {
    const [prompts, tuning, both] = [PROMPTS, TUNING, 'hybrid'].map((a) => values[a]?.value ?? 0);
    expect(prompts).toBeGreaterThan(tuning ?? 1);
    // Both together take no less money, time and skill than tuning; they do follow changes better.
    if (id !== 'adaptability') expect(both).toBeLessThanOrEqual(tuning ?? 0);
  }
  const moving = content().rules.flatMap(({ values }) => Object.keys(values));
  expect(facts.filter(({ id }) => moving.includes(id))).toEqual([]);
});

test('bringing numbers within bounds keeps every step and every fact', () => {
  const wide = { ...readings(), rules: readings().rules.map(doubled) };
  const bounded = calibrated(wide);
  for (const step of steps) expect(breachesOf(bounded, step)).toEqual([]);
  expect(bounded.calibration.found.scale).not.toBe(wide.calibration.found.scale);
});

function doubled(rule: Rule): Rule {
  const twice = (row: Record<string, number>) =>
    Object.fromEntries(Object.entries(row).map(([id, change]) => [id, 2 * change]));
  return {
    ...rule,
    weights: twice(rule.weights),
    values: Object.fromEntries(Object.entries(rule.values).map(([id, row]) => [id, twice(row)])),
  };
}

test('not to know is the middle: it is what the option in the middle says', () => {
  const middles: Answers = {
    'labelled-examples': '100-999',
    'data-quality': 'medium',
    'time-to-release': 'weeks',
    'ml-expertise': 'some',
    budget: 'moderate',
    compute: 'single-gpu',
  };
  const random = randomFrom(SEED);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(middles)), (id) => {
      const { [id]: _, ...answers } = drawAnswers(content(), random, 0.7);
      const open = fineTuningLead(content(), answers);
      const answered = fineTuningLead(content(), { ...answers, [id]: middles[id] ?? '' });
      expect(answered).toBeCloseTo(open, 9);
    }),
    { seed: SEED, numRuns: 200 },
  );
});
