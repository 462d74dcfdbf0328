import { expect, test } from 'vitest';
import { decodeAnswers, MAX_PARAMETERS, MAX_TEXT_LENGTH } from '@/lib/answers/decode';
import { describeProblem } from '@/lib/answers/problems';
import type { Answers } from '@/lib/content/schema';
import { content, questionOf } from '../../support/content/content';

const decode = (...parameters: [string, string][]) => decodeAnswers(content(), parameters);
const just = (answers: Answers) => ({ answers, ownWeights: {}, problems: [] });
const banded = content().questions.filter(({ options }) => options[0]?.from !== undefined);
const bands = banded.flatMap(({ id, options }) =>
  options.map((option, n) => ({
    question: id,
    from: option.from ?? Number.NaN,
    band: option.id,
    below: options[n - 1]?.id,
    last: options.at(-1)?.id,
  })),
);

test.each(bands)('$question: the band $band starts at $from', ({ question, from, band, below }) => {
  expect(decode([question, String(from)])).toEqual(just({ [question]: band }));
  if (below !== undefined) {
    expect(decode([question, String(from - 1)]).answers).toEqual({ [question]: below });
  }
});

test.each(bands)('$question: the number after $from lies in the band $band', (band) => {
  const next = bands.find((b) => b.question === band.question && b.from === band.from + 1);
  const wanted = next?.band ?? band.band;
  expect(decode([band.question, String(band.from + 1)]).answers).toEqual({
    [band.question]: wanted,
  });
});

test.each(bands.filter(({ from }) => from === 0))(
  '$question: any whole number is accepted',
  (band) => {
    for (const huge of ['999999999999999', String(Number.MAX_SAFE_INTEGER), '9'.repeat(40)]) {
      expect(decode([band.question, huge]).answers).toEqual({ [band.question]: band.last });
    }
    expect(decode([band.question, ' 0 ']).answers).toEqual({ [band.question]: band.band });
  },
);

test('what is not a whole number is no band, and a number is no answer where there are no bands', () => {
  for (const value of ['-1', '1.5', '1e3', '1,000', '+5', '0x10', 'Infinity', 'NaN', '١٢']) {
    const { answers, problems } = decode(['labelled-examples', value]);
    expect(answers).toEqual({});
    expect(problems).toEqual([{ kind: 'unknown-option', parameter: 'labelled-examples', value }]);
  }
  expect(decode(['tasks-count', '3']).answers).toEqual({});
});

test('"I don\'t know yet" is an answer exactly where it is offered', () => {
  for (const { id, unknown } of content().questions) {
    const { answers, problems } = decode([id, 'unknown']);
    expect(answers).toEqual(unknown ? { [id]: 'unknown' } : {});
    expect(problems).toHaveLength(unknown ? 0 : 1);
  }
});

test('a blank value is no answer and no problem', () => {
  expect(decode(['task', ''], ['budget', '  '], ['weight.cost', ' '])).toEqual(just({}));
});

test('each mistake becomes a named problem, and everything valid is kept', () => {
  const long = 'x'.repeat(MAX_TEXT_LENGTH + 1);
  const { answers, problems } = decode(
    ['colour', 'red'],
    ['task', 'code'],
    ['budget', 'lots'],
    ['task', 'translation'],
    ['task', 'code'],
    ['domain', long],
    [long, 'x'],
    ['latency', 'strict'],
  );
  expect(answers).toEqual({ task: 'code', latency: 'strict' });
  expect(problems).toEqual([
    { kind: 'unknown-question', parameter: 'colour' },
    { kind: 'unknown-option', parameter: 'budget', value: 'lots' },
    { kind: 'duplicate', parameter: 'task', value: 'translation', kept: 'code' },
    { kind: 'too-long', parameter: 'domain', limit: MAX_TEXT_LENGTH },
    { kind: 'too-long', parameter: long.slice(0, MAX_TEXT_LENGTH), limit: MAX_TEXT_LENGTH },
  ]);
});

test('names that every object has are unknown questions and options like any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    expect(decode([name, 'code'], ['task', name], ['domain', 'law'])).toEqual({
      ...just({ domain: 'law' }),
      problems: [
        { kind: 'unknown-question', parameter: name },
        { kind: 'unknown-option', parameter: 'task', value: name },
      ],
    });
  }
  expect(Object.getPrototypeOf(decode(['__proto__', 'code']).answers)).toBe(Object.prototype);
});

test('parameters beyond the limit are not read, and that is said once', () => {
  const blanks = Array.from({ length: MAX_PARAMETERS - 1 }, (): [string, string] => ['task', '']);
  expect(decode(...blanks, ['task', 'code'])).toEqual(just({ task: 'code' }));
  expect(decode(...blanks, ['task', 'code'], ['budget', 'small'], ['colour', 'red'])).toEqual({
    ...just({ task: 'code' }),
    problems: [{ kind: 'too-many', limit: MAX_PARAMETERS }],
  });
});

test('the sentence for a problem names the parameter and what was wrong with it', () => {
  const sentences = (...parameters: [string, string][]) =>
    decode(...parameters).problems.map((problem) => describeProblem(content(), problem));

  expect(sentences(['colour', 'red'])).toEqual([expect.stringContaining('“colour”')]);
  const [bad] = sentences(['labelled-examples', 'heaps']);
  for (const part of ['labelled-examples', '“heaps”', '10000-or-more', 'a whole number']) {
    expect(bad).toContain(part);
  }
  expect(sentences(['latency', 'slow'])[0]).not.toContain('number');
  const [option] = questionOf('latency').options;
  expect(sentences(['latency', 'slow'])[0]).toContain(`“${option?.label}” (${option?.id})`);
  const [twice] = sentences(['task', 'code'], ['task', 'reasoning']);
  for (const part of ['(task)', '“code”', '“reasoning”']) expect(twice).toContain(part);
  expect(sentences(['domain', 'x'.repeat(101)])).toEqual([expect.stringContaining('“domain”')]);
  const many = Array.from({ length: 201 }, (): [string, string] => ['task', '']);
  expect(sentences(...many)).toEqual([expect.stringContaining('200')]);
});

test('no sentence says that a question is unanswered when it has an answer', () => {
  for (const parameters of [
    [
      ['task', 'poetry'],
      ['task', 'code'],
    ],
    [
      ['task', 'code'],
      ['task', 'poetry'],
    ],
  ] satisfies [string, string][][]) {
    const { answers, problems } = decode(...parameters);
    expect(answers).toEqual({ task: 'code' });
    expect(problems).toHaveLength(1);
    for (const problem of problems) {
      expect(describeProblem(content(), problem)).not.toContain('unanswered');
    }
  }
});
