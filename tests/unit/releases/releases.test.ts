import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeAnswers } from '@/lib/answers/decode';
import { migrate } from '@/lib/answers/migrate';
import { makeRelease } from '@/lib/cli/make-release';
import type { Content } from '@/lib/content/schema';
import { recommend } from '@/lib/engine/recommend';
import { frozenResult } from '@/lib/releases/frozen-links';
import { resultDifferences } from '@/lib/releases/result-differences';
import { changedEntries } from '@/lib/releases/result-inputs';
import { openReleases, type Releases } from '@/lib/store/release-files';
import {
  newContent as after,
  CHANGE_REASON,
  DROPPED_ANSWER_REASON,
  makeBothReleases,
  makeOldRelease,
  oldContent,
} from '../../support/content/small-releases';
import { someAnswers } from '../../support/engine/arbitraries';

const TODAY = '2027-01-02';
const scratch = mkdtempSync(path.join(tmpdir(), 'releases-'));
const [first, both] = [path.join(scratch, 'first'), path.join(scratch, 'both')];
let releases: Releases;
let before: Content;

beforeAll(() => {
  makeOldRelease(first);
  makeBothReleases(both);
  releases = openReleases(both);
  const [oldest] = releases.all;
  if (!oldest) throw new Error('no release to start from');
  before = releases.contentOf(oldest);
});
afterAll(() => rmSync(scratch, { recursive: true }));

let copies = 0;
/** Copies the test releases into a folder that a test may damage. */
function copyOf(folder = both): string {
  const copy = path.join(scratch, `copy-${++copies}`);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

test('a release keeps the content so that it gives the same results, word for word', () => {
  fc.assert(
    fc.property(someAnswers(before), (answers) => {
      const [frozen, current] = [recommend(before, answers), recommend(oldContent, answers)];
      expect(frozenResult(frozen)).toEqual(frozenResult(current));
    }),
    { numRuns: 40 },
  );
  expect(before.rules.map(({ because }) => because)).toEqual(
    oldContent.rules.map(({ because }) => because),
  );
});

test('each frozen link of a new release opens with what was seen', () => {
  const newest = releases.all.at(-1);
  if (!newest) throw new Error('no release');
  for (const { query, ...seen } of releases.linksOf(newest)) {
    const { answers, ownWeights } = decodeAnswers(
      after,
      new URLSearchParams(query.replace(/&rules=.*$/, '')),
    );
    expect(frozenResult(recommend(after, answers, ownWeights))).toEqual(seen);
  }
});

test('nothing is released that is released already', () => {
  const folder = copyOf();
  const { version, messages } = makeRelease(folder, after, TODAY);
  expect(version).toBeNull();
  expect(messages.join()).toContain('Nothing that bears on a result has changed');
});

test('the author is asked for what changed and why, and nothing may be left out or made up', () => {
  const folder = copyOf(first);
  const [rule, ...rest] = oldContent.rules;
  const changed: Content = {
    ...oldContent,
    rules: rule ? [{ ...rule, weights: { c: 9 } }, ...rest] : [],
  };
  const draft = path.join(folder, 'next.yaml');
  expect(makeRelease(folder, changed, TODAY).version).toBeNull();
  expect(existsSync(draft)).toBe(true);

  const unfilled = makeRelease(folder, changed, TODAY);
  expect(unfilled.version).toBeNull();
  expect(unfilled.messages.join()).toContain('summary');

  const summary = 'summary: A summary of it.\nchanges:\n';
  const change = '  - { what: What was changed., because: Because of this., entries: ';
  writeFileSync(draft, `${summary}${change}[method/method] }`);
  expect(makeRelease(folder, changed, TODAY)).toEqual({
    version: null,
    messages: [
      `next.yaml: rules/${rule?.id} changed, and no change names it.`,
      'next.yaml: method/method is named, and did not change.',
    ],
  });

  writeFileSync(draft, `${summary}${change}[rules/${rule?.id}] }`);
  const { version } = makeRelease(folder, changed, TODAY);
  expect(openReleases(folder).all.at(-1)).toMatchObject({ version, date: TODAY });
  expect(existsSync(draft)).toBe(false);
});

test('an id may not go without a word about what became of it', () => {
  const folder = copyOf(first);
  makeRelease(folder, { ...after, migrations: [] }, TODAY);
  writeFileSync(
    path.join(folder, 'next.yaml'),
    `summary: A summary of it.\nchanges:\n  - { what: What was changed., because: Because of this., entries: [${changedEntries(before, after).join()}] }`,
  );
  const { version, messages } = makeRelease(folder, { ...after, migrations: [] }, TODAY);
  expect(version).toBeNull();
  expect(messages).toEqual(
    ['question prompt-expertise', 'option spot-checks of check', 'option some of data'].map(
      (gone) => expect.stringContaining(gone),
    ),
  );
});

test.each(['content.json', 'links.json', 'release.yaml', 'SHA256SUMS'])(
  'a release whose %s is edited is refused, and so is what follows it',
  (file) => {
    for (const { version } of releases.all.slice(0, file === 'SHA256SUMS' ? -1 : undefined)) {
      const folder = copyOf();
      appendFileSync(path.join(folder, version, file), '\n');
      expect(() => openReleases(folder)).toThrow(/releases/);
    }
  },
);

test('a release that is taken out is missed', () => {
  const folder = copyOf();
  rmSync(path.join(folder, releases.all[0]?.version ?? ''), { recursive: true });
  expect(() => openReleases(folder)).toThrow(/does not follow/);
  expect(readdirSync(folder).length).toBeGreaterThan(0);
});

test('what rules changed by adds up to the difference of the scores, for any answers', () => {
  const later = releases.all.slice(-1);
  let differing = 0;
  fc.assert(
    fc.property(someAnswers(before), (answers) => {
      const { parameters } = migrate(after.migrations, Object.entries(answers));
      const now = {
        content: after,
        recommendation: recommend(after, decodeAnswers(after, parameters).answers),
      };
      const then = { content: before, recommendation: recommend(before, answers) };
      const since = resultDifferences(then, now, later);
      for (const { id } of after.approaches) {
        const score = ({ recommendation }: typeof now) =>
          recommendation.ranking.find(({ approach }) => approach === id)?.score ?? 0;
        const moved = since.scoreChanges.reduce(
          (sum, { points }) => sum + (points[id] ?? 0),
          since.otherPoints[id] ?? 0,
        );
        expect(moved).toBeCloseTo(score(now) - score(then), 9);
      }
      if (!since.isSame) differing += 1;
    }),
    { numRuns: 60 },
  );
  expect(differing).toBeGreaterThan(5);
});

test('the change that made the difference comes with the reason its author gave', () => {
  const answers = { time: 'months', data: 'some', check: 'none' };
  const { parameters, problems } = migrate(after.migrations, Object.entries(answers));
  const then = { content: before, recommendation: recommend(before, answers) };
  const now = { content: after, recommendation: recommend(after, Object.fromEntries(parameters)) };
  const since = resultDifferences(then, now, releases.all.slice(-1));
  expect(since.isSame).toBe(false);
  expect(since.scoreChanges.map(({ entry }) => entry)).toEqual(['rules/months']);
  expect(since.scoreChanges[0]?.changes.map(({ because }) => because)).toEqual([CHANGE_REASON]);
  expect(problems).toEqual([
    expect.objectContaining({ kind: 'retired', because: DROPPED_ANSWER_REASON }),
  ]);
});

test('a release whose list of sums lacks a file is refused', () => {
  const folder = copyOf();
  const checksumFile = path.join(folder, releases.all.at(-1)?.version ?? '', 'SHA256SUMS');
  writeFileSync(checksumFile, readFileSync(checksumFile, 'utf8').replace(/.*links\.json\n/, ''));
  expect(() => openReleases(folder)).toThrow(/links\.json/);
});
