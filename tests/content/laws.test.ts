import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import type { Answers } from '@/lib/content/schema';
import { content, questionOf } from '../support/content/content';
import { minimumLeadChange } from '../support/engine/lead-change';
import { SEED } from '../support/engine/random';
import { fineTuningLead, scoresOf } from '../support/engine/scores';

/** Questions whose options, in the listed order, favour training more and more. */
const rising = [
  'labelled-examples',
  'data-quality',
  'time-to-release',
  'ml-expertise',
  'budget',
  'compute',
];
const steps = rising.flatMap((question) => {
  const options = questionOf(question).options.map(({ id }) => id);
  return options.slice(1).map((to, n) => ({ question, from: options[n] ?? '', to }));
});
const lead = (answers: Answers) => fineTuningLead(scoresOf(content(), answers));

test.each(rising)(
  'more %s never lowers fine-tuning against prompt engineering, in 3,000 random contexts',
  (question) => {
    const random = randomFrom(SEED);
    for (let n = 0; n < 3000; n++) {
      const answers = drawAnswers(content(), random, n % 2 === 0 ? 1 : random());
      let last = -Infinity;
      for (const { id } of questionOf(question).options) {
        const now = lead({ ...answers, [question]: id });
        if (now < last - 1e-9) expect.fail(`${id}: ${now} < ${last} ${JSON.stringify(answers)}`);
        last = now;
      }
    }
  },
);

test.each(steps)('$question from $from to $to: proven for all answer sets', (step) => {
  const pair = { approach: 'fine-tuning', over: 'prompt-engineering' };
  const { value, answers } = minimumLeadChange(content(), pair, step);
  const change =
    lead({ ...answers, [step.question]: step.to }) -
    lead({ ...answers, [step.question]: step.from });
  expect(change, 'the proof and the engine must agree on the worst context').toBeCloseTo(value, 9);
  expect(value, JSON.stringify(answers)).toBeGreaterThanOrEqual(-1e-9);
});
