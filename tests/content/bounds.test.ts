import { expect, test } from 'vitest';
import { content, readings } from '../support/content/content';
import { warnIf } from '../support/content/warn';
import { groupsOf } from '../support/engine/question-groups';

// Values and importance are brought within bounds by construction (lib/content/calibrated).

test('the scale of values is not squeezed together', () => {
  const span = content().calibration.found.scale / readings().calibration.found.scale;
  warnIf(span > 2.5, `values are squeezed ${span.toFixed(1)} times so that none leaves [0, 1].`);
  expect(span).toBeLessThan(5);
});

// Each rule that reads several questions joins them, and all answers to them are tried together.
test('no block of questions that rules join is too large to be tried', () => {
  for (const { questions, ways } of groupsOf(content())) {
    const ids = questions.map(({ id }) => id).join(', ');
    expect(ways.length, `read fewer questions at once: ${ids}`).toBeLessThanOrEqual(20_000);
  }
});

test('no answer set can veto every approach', () => {
  const spared = content().approaches.filter(({ id }) =>
    content().rules.every(({ vetoes }) => !vetoes.includes(id)),
  );
  expect(spared).not.toEqual([]);
});
