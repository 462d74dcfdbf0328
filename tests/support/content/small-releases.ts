import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { makeRelease } from '@/lib/cli/make-release';
import type { Content } from '@/lib/content/schema';
import { tinyContent } from './tiny-content';

/** Reason of a change, in the changelog of the second release. */
export const CHANGE_REASON = 'Teams told us that the months go by with data work.';
/** Reason for which an answer is dropped, in the migrations of the second release. */
export const DROPPED_ANSWER_REASON =
  'Nobody could say how much some is, so it is no longer an answer.';

const words = 'Words that nobody reads.';
const point = { text: words, claims: ['D1.1'], references: [] };
const step = { title: 'A step', ...point };

type Parts = { patience: number; skill: string; check: string; data: string[] };

/** A small content that is complete, so that it can be released. */
function smallContent({ patience, skill, check, data }: Parts): Content {
  const small = tinyContent({
    questions: {
      time: ['weeks', 'months'],
      [skill]: ['some', 'expert'],
      check: ['none', check, 'test-set'],
      data,
    },
    criteria: {
      c: { points: 4, values: { x: 0.5, y: 0.45, z: 0.4 } },
      d: { points: 2, values: { x: 0.4, y: 0.5, z: 0.45 } },
    },
    rules: [
      { id: 'months', when: { time: ['months'] }, values: { c: { y: patience } } },
      { id: 'skilled', when: { [skill]: ['expert'] }, values: { d: { x: 0.1 } } },
      { id: 'checked', when: { check: ['test-set'] }, weights: { d: 1 } },
      { id: 'plenty', when: { data: ['plenty'] }, values: { d: { z: 0.12 } } },
    ],
    experiments: [{ id: 'trial', between: ['x', 'y'], when: {} }],
    cases: [{ id: 'case', answers: { time: 'months' }, best: 'y' }],
  });
  return {
    ...small,
    approaches: small.approaches.map((approach) => ({
      ...approach,
      fits: [point, point],
      strengths: [point, point],
      risks: [point, point],
      steps: [step, step, step],
    })),
    method: { ...small.method, references: ['book'] },
    calibration: { ...small.calibration, references: ['book'] },
    evidence: { ...small.evidence, references: ['book'] },
  };
}

const OLD: Parts = {
  patience: 0.1,
  skill: 'prompt-expertise',
  check: 'spot-checks',
  data: ['none', 'some', 'plenty'],
};

export const oldContent = smallContent(OLD);

const migrations: Content['migrations'] = [
  {
    id: 'skill-renamed',
    release: 2,
    was: { question: 'prompt-expertise' },
    becomes: 'prompt-skill',
    because: 'The question was renamed, and asks the same.',
  },
  {
    id: 'spot-checks-renamed',
    release: 2,
    was: { question: 'check', option: 'spot-checks' },
    becomes: { check: 'samples' },
    because: 'The answer was renamed, and means the same.',
  },
  {
    id: 'some-data-gone',
    release: 2,
    was: { question: 'data', option: 'some' },
    because: DROPPED_ANSWER_REASON,
  },
];

/** A rule moves less, a question and an option have other names, and an option has gone. */
export const newContent: Content = {
  ...smallContent({
    ...{ patience: 0.03, skill: 'prompt-skill', check: 'samples' },
    data: OLD.data.filter((option) => option !== 'some'),
  }),
  migrations,
};

const CHANGELOG = {
  summary: 'Months until the release speak less for training than they did.',
  changes: [
    { what: 'Months give training less.', because: CHANGE_REASON, entries: ['rules/months'] },
    {
      what: 'The question about skill has another name.',
      because: 'Its old name was read as a question about titles.',
      entries: ['questions/prompt-expertise', 'questions/prompt-skill', 'rules/skilled'],
    },
    {
      what: 'Two answers have gone, one of them to another name.',
      because: 'People did not know which one to choose.',
      entries: ['questions/check', 'questions/data'],
    },
  ],
};

/** Makes the first release of the old content in a folder. */
export function makeOldRelease(folder: string): void {
  release(folder, oldContent, { summary: 'The first rules that links can name.', changes: [] });
}

/** The same, and the second release of the new content. */
export function makeBothReleases(folder: string): void {
  makeOldRelease(folder);
  release(folder, newContent, CHANGELOG);
}

function release(folder: string, content: Content, changelog: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'next.yaml'), stringify(changelog));
  const { version, messages } = makeRelease(folder, content, '2026-11-21');
  if (!version) throw new Error(messages.join('\n'));
}
