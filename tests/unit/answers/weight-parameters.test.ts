import { expect, test } from 'vitest';
import { decodeAnswers } from '@/lib/answers/decode';
import { describeProblem } from '@/lib/answers/problems';
import { content } from '../../support/content/content';
import { get, postAnswers } from '../../support/server/requests';

const decode = (...parameters: [string, string][]) => decodeAnswers(content(), parameters);
const sentences = (...parameters: [string, string][]) =>
  decode(...parameters).problems.map((problem) => describeProblem(content(), problem));
const everyCriterion = (points: string) =>
  content().criteria.map(({ id }): [string, string] => [`weight.${id}`, points]);

test('a weight is a whole number from 0 to 5', () => {
  for (const points of ['0', '3', '5', ' 4 ']) {
    expect(decode(['weight.cost', points])).toEqual({
      answers: {},
      ownWeights: { cost: Number(points) },
      problems: [],
    });
  }
  for (const value of ['6', '-1', '2.5', '1e0', 'much', '٣']) {
    const { ownWeights, problems } = decode(['weight.cost', value], ['weight.risk', '2']);
    expect(ownWeights).toEqual({ risk: 2 });
    expect(problems).toEqual([{ kind: 'bad-weight', parameter: 'weight.cost', value, most: 5 }]);
  }
});

test('a weight of what is no criterion is named, and so is a second one', () => {
  expect(decode(['weight.colour', '3'], ['weight.', '3']).problems).toEqual([
    { kind: 'unknown-criterion', parameter: 'weight.colour' },
    { kind: 'unknown-criterion', parameter: 'weight.' },
  ]);
  const twice = decode(['weight.cost', '3'], ['weight.cost', '03'], ['weight.cost', '4']);
  expect(twice.ownWeights).toEqual({ cost: 3 });
  expect(twice.problems).toEqual([
    { kind: 'duplicate', parameter: 'weight.cost', value: '4', kept: '3' },
  ]);
});

test('where nothing would weigh anything, the weights are not kept, and that is said', () => {
  const nothing = decode(...everyCriterion('0'), ['task', 'code']);
  expect(nothing).toEqual({
    answers: { task: 'code' },
    ownWeights: {},
    problems: [{ kind: 'no-weight' }],
  });
  const withoutFirst = everyCriterion('0').slice(1);
  expect(decode(...withoutFirst).problems).toEqual([]);
});

test('the sentences name the criterion and what can be done', () => {
  const [bad] = sentences(['weight.cost', '7']);
  for (const part of ['“7”', 'Cost to build', 'weight.cost', '0 to 5']) expect(bad).toContain(part);
  expect(sentences(['weight.colour', '7'])[0]).toContain('colour');
  expect(sentences(...everyCriterion('0'))[0]).toContain('more than 0');
});

test('the interface takes weights like answers, and answers bad ones with 422', async () => {
  const weighed = await get({ task: 'code', 'weight.cost': '5' });
  expect(weighed.status).toBe(200);
  expect(weighed.body.ownWeights).toEqual({ cost: 5 });
  expect(weighed.body.url).toContain('weight.cost=5');
  const posted = await postAnswers({ task: 'code', 'weight.cost': 5 });
  expect(posted.body.ranking).toEqual(weighed.body.ranking);
  expect((await get({ task: 'code' })).body.ranking).not.toEqual(weighed.body.ranking);
  const bad = await get({ 'weight.cost': '6' });
  expect(bad.status).toBe(422);
  expect(bad.body.problems).toMatchObject([{ kind: 'bad-weight', parameter: 'weight.cost' }]);
});
