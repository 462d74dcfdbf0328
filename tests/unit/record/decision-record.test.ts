import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefs } from '@/lib/addresses/hrefs';
import { recommend } from '@/lib/engine/recommend';
import { decisionRecord } from '@/lib/record/decision-record';
import { decisionStateOf } from '@/lib/record/sections/record-input';
import { NO_DETAILS, withDetails } from '@/lib/record/text/details';
import { firstPlace } from '@/lib/wording/verdict';
import { content } from '../../support/content/content';
import {
  ALL_RECORD_INPUTS,
  blocksOf,
  NAMED_RECORD_INPUTS,
  sectionText,
  textOf,
} from '../../support/content/record-sections';
import { ORIGIN, recordInputFor, SITUATIONS, spansIn } from '../../support/content/records';
import { contentsWithVetoes, situations } from '../../support/engine/arbitraries';
import { SEED } from '../../support/engine/random';

/** The headings of the MADR 4.0 template in its order, with their levels. */
const MADR = [
  [2, 'Context and Problem Statement'],
  [2, 'Decision Drivers'],
  [2, 'Considered Options'],
  [2, 'Decision Outcome'],
  [3, 'Consequences'],
  [3, 'Confirmation'],
  [2, 'Pros and Cons of the Options'],
  [2, 'More Information'],
];
const MADR_FACTS = ['status', 'date', 'decision-makers', 'consulted', 'informed'];

test('the situations are those that a record has to tell apart', () => {
  expect(NAMED_RECORD_INPUTS.map(({ input }) => decisionStateOf(input))).toEqual([
    'chosen',
    'leaning',
    'undecided',
    'missing-answers',
    'only-one',
    'undecided',
  ]);
});

test('where nothing is answered there is no record', () => {
  expect(decisionRecord(recordInputFor(''))).toBeNull();
  expect(decisionRecord(recordInputFor('weight.cost=5'))).toBeNull();
});

test('has the sections of MADR in their order, and one for each option, best first', () => {
  for (const input of ALL_RECORD_INPUTS) {
    const names = input.recommendation.ranking.map(({ approach }) => [
      3,
      content().approaches.find(({ id }) => id === approach)?.name,
    ]);
    const [title, ...rest] = blocksOf(input).flatMap((block) =>
      block.kind === 'heading' ? [[block.level, block.text]] : [],
    );
    expect(title?.[0]).toBe(1);
    expect(rest).toEqual([...MADR.slice(0, -1), ...names, ...MADR.slice(-1)]);
    const record = decisionRecord(input);
    expect(record && withDetails(record, NO_DETAILS).facts.map(([name]) => name)).toEqual(
      MADR_FACTS,
    );
  }
});

test('no section is empty and no text has a hole', () => {
  for (const input of ALL_RECORD_INPUTS) {
    for (const [, title] of MADR) {
      if (title === 'Pros and Cons of the Options') continue;
      expect(sectionText(input, String(title))).not.toBe('');
    }
    expect(textOf(input)).not.toMatch(/undefined|NaN|null|\[object|\(\)| {2}|“”/);
  }
});

test.each(NAMED_RECORD_INPUTS)('$name: the outcome says so, and nothing more', ({ input }) => {
  const { recommendation } = input;
  const outcome = sectionText(input, 'Decision Outcome');
  const names = content().approaches.map(({ name }) => name);
  const chosen = names.find((name) => outcome.includes(`Chosen option: “${name}”`));
  const first = content().approaches.find(({ id }) => id === recommendation.recommended);
  const state = decisionStateOf(input);
  const isChosen = state !== 'undecided' && state !== 'missing-answers';
  expect(chosen).toBe(isChosen ? first?.name : undefined);
  expect(outcome.includes('Chosen option: none yet.')).toBe(!isChosen);
  for (const { rule } of recommendation.vetoes) {
    expect(outcome).toContain(content().rules.find(({ id }) => id === rule)?.because);
  }
});

test('names the trial where the two best are close, and how to measure where one is chosen', () => {
  for (const input of ALL_RECORD_INPUTS) {
    const { recommended, experiment } = input.recommendation;
    const confirmation = sectionText(input, 'Confirmation');
    const trial = content().method.experiments.find(({ id }) => id === experiment);
    const isClose = ['undecided', 'leaning'].includes(decisionStateOf(input));
    if (trial) expect(confirmation.includes(trial.text)).toBe(isClose);
    const steps = content().approaches.find(({ id }) => id === recommended)?.steps ?? [];
    const measuring = steps.filter(({ measures }) => measures);
    expect(measuring.length).toBeGreaterThan(0);
    const isChosen = ['chosen', 'leaning', 'only-one'].includes(decisionStateOf(input));
    for (const { text } of measuring) expect(confirmation.includes(text)).toBe(isChosen);
  }
});

test('every figure is that of the recommendation', () => {
  for (const input of ALL_RECORD_INPUTS) {
    const { ranking, criteria, influence, margin, finalists } = input.recommendation;
    const [scores] = blocksOf(input).filter((block) => block.kind === 'table');
    expect(scores?.rows.map(([, points]) => points)).toEqual(
      ranking.map(({ score }) => score.toFixed(1)),
    );
    expect(scores?.rows.map(([, , range]) => range)).toEqual(
      ranking.map(({ low, high, vetoed }) => {
        const [from, to] = [low.toFixed(1), high.toFixed(1)];
        if (vetoed) return 'ruled out for now';
        return from === to ? 'no change' : `${from} to ${to}`;
      }),
    );
    const weights = influence.slice(0, 4).map((id) => {
      const weight = criteria.find((criterion) => criterion.id === id)?.weight ?? 0;
      return `weight ${(100 * weight).toFixed(1)}`;
    });
    expect(sectionText(input, 'Decision Drivers').match(/weight [\d.]+/g)).toEqual(weights);
    if (finalists.length > 1 && decisionStateOf(input) !== 'missing-answers' && margin > 1e-9) {
      // The difference that a reader gets from the displayed scores.
      const [first = 0, second = 0] = ranking.map(({ score }) => Number(score.toFixed(1)));
      const by = first === second ? 'under 0.1' : (first - second).toFixed(1);
      expect(sectionText(input, 'Decision Outcome')).toContain(`by ${by} points`);
    }
  }
});

test('when to decide again is the smallest of the changes found, each with its winner', () => {
  const caps = { 'bring-about': 2, misjudged: 2, fixed: 1 };
  for (const input of ALL_RECORD_INPUTS.filter(
    (candidate) => decisionStateOf(candidate) !== 'missing-answers',
  )) {
    const information = sectionText(input, 'More Information');
    const triggers =
      information.match(/^(When|If) .* would (come|share) first( place)?(, (by|since) .*)?\.$/gm) ??
      [];
    const { flips } = input.recommendation.analysis;
    const expectedFlips = Object.entries(caps).flatMap(([kind, most]) =>
      flips.filter((flip) => flip.kind === kind).slice(0, most),
    );
    expect(triggers).toHaveLength(expectedFlips.length);
    for (const [n, { winners, changes, kind }] of expectedFlips.entries()) {
      const clause = firstPlace(content().approaches, winners, 'would');
      expect(triggers[n]).toContain(`, ${clause}`);
      expect(triggers[n]?.startsWith(kind === 'bring-about' ? 'When ' : 'If ')).toBe(true);
      for (const [question, option] of Object.entries(changes)) {
        const changedQuestion = content().questions.find(({ id }) => id === question);
        expect(triggers[n]).toContain(changedQuestion?.label);
        expect(triggers[n]).toContain(
          `“${changedQuestion?.options.find(({ id }) => id === option)?.label}”`,
        );
      }
    }
  }
});

test('each reason given for or against an option has the sources of its rule', () => {
  for (const input of ALL_RECORD_INPUTS) {
    const items = blocksOf(input).flatMap((block) => (block.kind === 'list' ? block.items : []));
    for (const { claims, references, because } of content().rules) {
      const matching = items.filter(([first]) => first?.text.endsWith(because.slice(1)));
      const urls = [
        ...claims.map((id) => `${ORIGIN}${hrefs.claim(id)}`),
        ...references.map(
          (id) => content().references.find((reference) => reference.id === id)?.url,
        ),
      ];
      for (const spans of matching) {
        expect(new Set(spans.flatMap(({ href }) => href ?? []))).toEqual(new Set(urls));
      }
    }
  }
});

test('every link leads to a place of the site, or to a source', () => {
  const { claims, references, cases, approaches, questions } = content();
  for (const input of ALL_RECORD_INPUTS) {
    const { query } = input;
    const known = new Set([
      ...['/', hrefs.method, hrefs.sources, hrefs.evidence].map((path) => `${ORIGIN}${path}`),
      ...claims.map(({ id }) => `${ORIGIN}${hrefs.claim(id)}`),
      ...approaches.map(({ id }) => `${ORIGIN}${hrefs.approach(id)}`),
      ...questions.map(({ id, section }) => `${ORIGIN}${hrefs.question(section, id, query)}`),
      `${ORIGIN}${hrefs.recommendation(query)}#steps`,
      ...[hrefs.recommendation(query), hrefs.criteriaTable(query), hrefs.api(query)].map(
        (path) => `${ORIGIN}${path}`,
      ),
      ...references.map(({ url }) => url),
      ...cases.map(({ source }) => source.url),
    ]);
    const links = blocksOf(input).flatMap((block) => spansIn(block).flatMap((s) => s.href ?? []));
    expect(links).toContain(`${ORIGIN}${hrefs.recommendation(query)}`);
    expect(links.filter((href) => !known.has(href))).toEqual([]);
  }
});

test('names what of a link could not be used, but not without end', () => {
  const many = Array.from({ length: 30 }, (_, n) => `nonsense${n}=1`).join('&');
  const context = sectionText(
    recordInputFor(`${SITUATIONS.leaning}&${many}`),
    'Context and Problem Statement',
  );
  expect(context).toContain(
    'Not counted: There are no questions called “nonsense0”, “nonsense1”, “nonsense2” and 27 more.',
  );
  expect(context).not.toContain('nonsense5');
});

test('is short enough to be read: at most 2,300 words', () => {
  const words = ALL_RECORD_INPUTS.map((input) => textOf(input).split(/\s+/).length);
  expect(Math.max(...words)).toBeLessThanOrEqual(2300);
});

test('makes a record of whatever a content may hold', () => {
  fc.assert(
    fc.property(situations(contentsWithVetoes), ({ content: any, answers, ownWeights }) => {
      const recommendation = recommend(any, answers, ownWeights);
      const input = {
        content: any,
        recommendation,
        version: 'x',
        release: null,
        problems: [],
        query: 'p=a',
        day: { date: '2026-11-21', inWords: '21 November 2026 (UTC)' },
        origin: ORIGIN,
        similar: [],
      };
      if (recommendation.answered.length === 0) expect(decisionRecord(input)).toBeNull();
      else expect(textOf(input)).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 60, seed: SEED },
  );
});
