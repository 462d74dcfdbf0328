import { expect, test } from 'vitest';
import { SHARE_RESULT_PARAMETER, THEME_PARAMETER } from '@/lib/addresses/frame-parameters';
import { COMPARED_WITH_PARAMETER, RULESET_PARAMETER } from '@/lib/addresses/hrefs';
import { decodeAnswers } from '@/lib/answers/decode';
import { recommend } from '@/lib/engine/recommend';
import { content, questionOf } from '../support/content/content';

const { criteria, claims, method, questions } = content();

/** The public contract: links, API and published cases use these ids. */
const vocabulary = {
  task: [
    'classification extraction structured-output summarization translation question-answering',
    'dialogue content-generation code reasoning ranking-recommendation',
  ].join(' '),
  'tasks-count': 'one several many',
  'output-consistency': 'low medium high',
  'error-cost': 'low medium high',
  'requirements-change': 'stable occasional frequent',
  'monthly-requests': '',
  latency: 'relaxed interactive strict',
  domain: [
    'general healthcare finance law customer-support e-commerce software education science',
    'public-sector media hr other',
  ].join(' '),
  'domain-specialization': 'everyday professional niche',
  'knowledge-freshness': 'static changing',
  'sensitive-data': 'yes no',
  'labelled-examples': '',
  'data-quality': 'low medium high',
  budget: 'minimal small moderate large',
  compute: 'api-only single-gpu cluster',
  'time-to-release': 'days weeks months',
  'ml-expertise': 'none some expert',
  'prompt-baseline': 'untested poor fair good',
  'outside-facts': 'none-needed can-be-looked-up cannot-be-looked-up',
  'model-access': 'frontier open-large open-small',
  'right-output': 'common-sense written-rules shown-by-examples',
};

test.each(Object.entries(vocabulary))('the vocabulary: %s', (id, options) => {
  const optionIds = questionOf(id).options.map((option) => option.id);
  const wanted = options.split(' ').filter(Boolean);
  if (wanted.length > 0) expect(optionIds.toSorted()).toEqual(wanted.toSorted());
});

test.each(['labelled-examples', 'monthly-requests'])('%s has bands from 0 upwards', (id) => {
  const bands = questionOf(id).options.map(({ from }) => from ?? Number.NaN);
  expect(bands[0]).toBe(0);
  expect(bands).toEqual(bands.toSorted((a, b) => a - b));
  if (id === 'labelled-examples') expect(bands.at(-1)).toBe(10_000);
});

test('each criterion weighs as many points as documents compare on it', () => {
  const counts = criteria.map(({ id, importance }) => {
    const documents = importance.claims.map(
      (claimId) => claims.find((claim) => claim.id === claimId)?.document,
    );
    return [id, new Set(documents).size];
  });
  expect(criteria.map(({ id, importance }) => [id, importance.points])).toEqual(counts);
});

test('there are 8 to 12 criteria', () => {
  expect(criteria.length).toBeGreaterThanOrEqual(8);
  expect(criteria.length).toBeLessThanOrEqual(12);
});

test('the example of the home page is a valid answer set with a verdict', () => {
  const { answers } = method.example;
  const decoded = decodeAnswers(content(), Object.entries(answers));
  expect(decoded).toEqual({ answers, ownWeights: {}, problems: [] });
  const { verdict, setAside } = recommend(content(), answers);
  expect(['clear', 'leaning']).toContain(verdict);
  expect(setAside).toEqual([]);
});

test('a verdict needs no more answers than there are questions', () => {
  expect(method.minimumAnswers).toBeLessThan(questions.length);
});

// The first experiment that applies is recommended, so it has to be the cheapest.
test.each(method.experiments)(
  'the experiment $id costs no less than those before it',
  (experiment) => {
    const rivals = method.experiments.filter(
      ({ between }) => between.toSorted().join() === experiment.between.toSorted().join(),
    );
    for (const { id, days } of rivals.slice(0, rivals.indexOf(experiment))) {
      expect(experiment.days.least, id).toBeGreaterThanOrEqual(days.least);
      expect(experiment.days.most, id).toBeGreaterThanOrEqual(days.most);
    }
  },
);

test('no question takes a name that addresses use for something else', () => {
  const taken = [
    COMPARED_WITH_PARAMETER,
    RULESET_PARAMETER,
    THEME_PARAMETER,
    SHARE_RESULT_PARAMETER,
  ];
  expect(questions.filter(({ id }) => taken.includes(id))).toEqual([]);
});
