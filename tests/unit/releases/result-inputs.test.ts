import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { canonicalJson } from '@/lib/releases/canonical';
import { frozenResult } from '@/lib/releases/frozen-links';
import { fingerprint, resultInputs } from '@/lib/releases/result-inputs';
import { content } from '../../support/content/content';
import { someAnswers } from '../../support/engine/arbitraries';

test('text is the same for equal values, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'ä' })).toBe(
    '{"a":"ä","b":[1,{"c":null,"d":1}]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('words do not bear on a result, and everything that does is in the fingerprint', () => {
  const current = content();
  const reworded: Content = {
    ...current,
    rules: current.rules.map((rule) => ({ ...rule, because: 'Other words.' })),
    cases: current.cases.slice(1),
    hosts: [],
  };
  expect(fingerprint(reworded)).toBe(fingerprint(current));
  expect(fingerprint({ ...current, rules: current.rules.toReversed() })).not.toBe(
    fingerprint(current),
  );
  expect(fingerprint({ ...current, rules: current.rules.slice(1) })).not.toBe(fingerprint(current));
});

// Contents that agree in everything that bears on a result must give the same result; this one
// holds nothing else.
test('what bears on a result is all that the engine reads', () => {
  const bare = bareContent(content());
  fc.assert(
    fc.property(someAnswers(content()), (answers) => {
      expect(frozenResult(recommend(bare, answers))).toEqual(
        frozenResult(recommend(content(), answers)),
      );
    }),
    { numRuns: 40 },
  );
});

/** The content without any text that does not bear on a result. */
function bareContent(full: Content): Content {
  const records = resultInputs(full);
  const of = (kind: string, id: string) => records[`${kind}/${id}`] as Record<string, never>;
  return {
    ...full,
    claims: full.claims.map(({ id, document }) => ({ id, document, place: '', says: '' })),
    references: [],
    sections: [],
    cases: [],
    questions: full.questions.map((question) => ({
      ...question,
      ...of('questions', question.id),
      text: '',
      options: question.options.map(({ id, from }) => ({
        id,
        label: '',
        ...(from === undefined ? {} : { from }),
      })),
      change: question.change,
    })),
    rules: full.rules.map(
      (rule) =>
        ({
          ...of('rules', rule.id),
          id: rule.id,
          because: '',
          examples: [],
          ...(rule.caution ? { caution: { text: '', for: of('rules', rule.id).caution } } : {}),
        }) as unknown as Content['rules'][number],
    ),
  };
}
