import { expect, test } from 'vitest';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { evaluate } from '@/lib/engine/model/condition';
import { knownAnswers } from '@/lib/engine/model/known';
import { touchedConflicts } from '@/lib/engine/reasons/explain';
import { content } from '../support/content/content';
import { warnIf } from '../support/content/warn';
import { SEED } from '../support/engine/random';
import { outcomeOf } from '../support/engine/scores';
import { variantsOfConflicts, variantsWithoutDocument } from '../support/engine/variants';

const { conflicts, questions, rules } = content();

/** Complete and partial answer sets with their touched conflicts, scores and winner. */
const drawn = (() => {
  const random = randomFrom(SEED);
  return Array.from({ length: 2000 }, (_, n) => {
    const answers = drawAnswers(content(), random, n % 2 === 0 ? 1 : 0.7);
    const known = knownAnswers(questions, answers);
    const fired = rules.filter(({ when }) => evaluate(when, known) === 'holds');
    const touched = touchedConflicts(conflicts, fired);
    return { answers, touched, ...outcomeOf(content(), answers) };
  });
})();

test.each(variantsWithoutDocument)(
  '$name, some score and some winner would be another',
  ({ variant }) => {
    const without = drawn.map(({ answers }) => outcomeOf(variant, answers));
    const moved = without.filter((outcome, n) =>
      Object.entries(outcome.scores).some(([id, points]) => points !== drawn[n]?.scores[id]),
    );
    expect(moved.length, 'answer sets with another score').toBeGreaterThan(0);
    const turned = without.filter(({ winner }, n) => winner !== drawn[n]?.winner);
    warnIf(turned.length === 0, 'leaving out a document changes no winner of those drawn.');
  },
);

test.each(variantsOfConflicts)('$name would turn some advice that names it', ({ id, variant }) => {
  const named = drawn.filter(({ touched }) => touched.includes(id));
  const turned = named.filter(
    ({ answers, winner }) => outcomeOf(variant, answers).winner !== winner,
  );
  expect(named.length).toBeGreaterThan(0);
  warnIf(turned.length === 0, `the other side of ${id} turns none of ${named.length} results.`);
});
