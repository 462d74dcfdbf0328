import { expect, test } from 'vitest';
import { advise, readAnswers } from '@/lib/advice/advise';
import { decisionStateOf, type RecordInput } from '@/lib/record/sections/record-input';
import type { Release } from '@/lib/releases/release-schema';
import { resultDifferences } from '@/lib/releases/result-differences';
import { disputesFinding } from '@/lib/wording/findings';
import { verdictHeadline } from '@/lib/wording/verdict';
import { content } from '../../support/content/content';
import {
  ALL_RECORD_INPUTS,
  blocksOf,
  sectionText,
  textOf,
} from '../../support/content/record-sections';
import {
  recordInputFor,
  recordInputOf,
  SITUATIONS,
  TIES,
  textsIn,
} from '../../support/content/records';

test('says of a link read otherwise what counts, and not that it does not', () => {
  const context = (query: string) =>
    sectionText(recordInputFor(`${SITUATIONS.leaning}&${query}`), 'Context and Problem Statement');
  expect(context('rules=9.abcdef12')).toMatch(/^This link was made by newer rules/m);
  const input = recordInputFor(SITUATIONS.leaning);
  const problems = [{ kind: 'bad-comparison' as const, parameter: 'from' }];
  expect(sectionText({ ...input, problems }, 'Context and Problem Statement')).toMatch(
    /^The result to compare with/m,
  );
});

test('names every open question, and a section by its one question once', () => {
  const [first] = content().questions;
  const input = recordInputFor('task=translation&budget=small');
  const context = sectionText(input, 'Context and Problem Statement');
  for (const id of input.recommendation.unanswered) {
    const label = content()
      .questions.find((question) => question.id === id)
      ?.label.toLowerCase();
    expect(/^Open\. .*$/m.exec(context)?.[0]).toContain(label);
  }
  expect(context).toMatch(/^Task\. (?!Task:)\S/m);
  expect(first?.label).toBe('Task');
});

test('a reason against that is a rule speaks for others, and the strongest is told with the choice', () => {
  for (const input of ALL_RECORD_INPUTS) {
    const { recommended, reasons } = input.recommendation;
    const outcome = sectionText(input, 'Decision Outcome');
    const [against] = reasons[recommended ?? '']?.against ?? [];
    const { rules, criteria } = content();
    const because =
      rules.find(({ id }) => id === against?.id)?.because ??
      criteria.find(({ id }) => id === against?.id)?.values[recommended ?? '']?.because;
    const isTold = ['chosen', 'leaning'].includes(decisionStateOf(input)) && because !== undefined;
    const sentence = `What speaks against it most (sources below): ${because}`;
    expect(outcome.includes(sentence)).toBe(isTold);
    const bad = textOf(input).match(/^Bad, because .*$/gm) ?? [];
    for (const line of bad) {
      const ofRule = rules.some((rule) => line.includes(rule.because.slice(1)));
      const opens = /because (this speaks more for others|it is ruled out for now): /.test(line);
      expect(opens).toBe(ofRule);
    }
  }
});

test('a tie is no lead', () => {
  for (const query of Object.values(TIES)) {
    const input = recordInputFor(query);
    const { winners } = input.recommendation;
    const outcome = sectionText(input, 'Decision Outcome').split('\n')[0] ?? '';
    const names = content()
      .approaches.filter(({ id }) => winners.includes(id))
      .map(({ name }) => name.toLowerCase());
    expect(names.length).toBeGreaterThan(1);
    const last = names.pop();
    expect(outcome.toLowerCase()).toContain(`${names.join(', ')} and ${last} share first place`);
    expect(outcome).not.toMatch(/ahead|under 0\.1|by \d/);
  }
});

test('weights that are all their own come from nothing else', () => {
  const driversWith = (ids: string[]) =>
    sectionText(
      recordInputOf({ task: 'code' }, Object.fromEntries(ids.map((id) => [id, 2]))),
      'Decision Drivers',
    );
  const ids = content().criteria.map(({ id }) => id);
  expect(driversWith(ids)).toContain('They alone give the weights above.');
  expect(driversWith(ids.slice(1))).toContain(
    'Together with the documents and the answers they give',
  );
});

test('the first steps are those of the choice in their order, and there are none without one', () => {
  for (const input of ALL_RECORD_INPUTS) {
    const isChosen = ['chosen', 'leaning', 'only-one'].includes(decisionStateOf(input));
    const { recommended } = input.recommendation;
    const steps = content().approaches.find(({ id }) => id === recommended)?.steps ?? [];
    const lists = blocksOf(input).filter((block) => block.kind === 'list' && block.ordered);
    expect(lists.map(textsIn)).toEqual(isChosen ? [steps.map(({ title }) => title)] : []);
    const more = sectionText(input, 'More Information');
    expect(more.includes('Who does what by when is yours to add.')).toBe(isChosen);
  }
});

const FIRST: Release = {
  form: 1,
  number: 1,
  version: '1.abcdef12',
  date: '2026-01-31',
  follows: null,
  summary: 'The first.',
  changes: [],
};
const NEXT: Release = { ...FIRST, number: 2, version: '2.abcdef12', date: '2027-05-03' };

test('a result by older rules says so first, and what today’s make of it', () => {
  const then = recordInputFor(SITUATIONS.leaning);
  const current = { ...advise(readAnswers(new URLSearchParams(SITUATIONS.clear))), release: NEXT };
  const differences = resultDifferences(then, current, []);
  const rulesetComparison = { release: FIRST, later: [NEXT], current, differences };
  const old = { ...then, release: FIRST, rulesetComparison };
  const opening = (input: RecordInput) =>
    sectionText(input, 'Context and Problem Statement').split('\n')[0];
  const intro =
    'Made by release 1 of the rules (31 January 2026). The rules have changed since; by today’s rules (release 2, 3 May 2027)';
  const headline = verdictHeadline(current.recommendation, current.content.approaches);
  expect(opening(old)).toBe(`${intro} the same answers give this: “${headline}”`);
  const same = { ...rulesetComparison, differences: { ...differences, isSame: true } };
  expect(opening({ ...old, rulesetComparison: same })).toBe(
    `${intro} the same answers give the same result.`,
  );
  const lost = { kind: 'unknown-question' as const, parameter: 'x' };
  const less = { ...rulesetComparison, current: { ...current, problems: [lost] } };
  expect(opening({ ...old, rulesetComparison: less })).toContain(
    'the same answers, as far as they still have a meaning, give this:',
  );
  expect(sectionText(old, 'More Information')).toContain('have changed since this result');
  for (const input of ALL_RECORD_INPUTS) expect(opening(input)).toMatch(/^A language model/);
});

test('a result by rules that are no release promises nothing', () => {
  const input = {
    ...recordInputFor(SITUATIONS.leaning),
    release: null,
    version: 'draft.abcdef12',
  };
  const more = sectionText(input, 'More Information');
  expect(more).toContain(
    'This result was made by rules that are not released yet (draft.abcdef12): should they change, it cannot be shown again.',
  );
  expect(more).not.toContain('the link at the end shows');
  const released = sectionText({ ...input, release: FIRST }, 'More Information');
  expect(released).toContain('the link at the end shows the result by release 1 of the rules');
  expect(released).not.toContain('not released yet');
});

test('disputes that decide are named, and of many the first two', () => {
  const input = recordInputFor(SITUATIONS.leaning);
  const { conflicts, approaches } = content();
  const { analysis, recommended } = input.recommendation;
  const other = approaches.find(({ id }) => id !== recommended)?.id ?? '';
  const turning = conflicts.slice(0, 3).map(({ id }) => {
    return { conflict: id, recommended: other, winners: [other], scores: {} };
  });
  const recommendation = {
    ...input.recommendation,
    analysis: { ...analysis, conflicts: turning },
  };
  const [a, b] = conflicts.map(({ question }) => `“${question}”`);
  expect(disputesFinding({ ...input, recommendation })).toContain(`, ${a}, ${b} and 1 more: `);
});
