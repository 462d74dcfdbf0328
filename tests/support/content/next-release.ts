import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { makeRelease } from '../../../lib/cli/make-release';
import { loadContent } from '../../../lib/store/content-files';

/** Reason of a change, in the changelog of the test release. */
export const CHANGE_REASON = 'Teams told us that the months go by with data work.';
/** Reason for which an answer is dropped, in the migrations of the test release. */
export const DROPPED_ANSWER_REASON =
  'Nobody could say how much some is, so it is no longer an answer.';

const migrations = (release: number) => [
  {
    id: 'prompt-skill-renamed',
    release,
    was: { question: 'prompt-expertise' },
    becomes: 'prompt-skill',
    because: 'The question was renamed, and asks the same.',
  },
  {
    id: 'spot-checks-renamed',
    release,
    was: { question: 'evaluation', option: 'spot-checks' },
    becomes: { evaluation: 'samples' },
    because: 'The answer was renamed, and means the same.',
  },
  {
    id: 'some-data-gone',
    release,
    was: { question: 'data-collection', option: 'some' },
    because: DROPPED_ANSWER_REASON,
  },
];
const CHANGELOG = {
  summary: 'Months until the release speak less for training than they did.',
  changes: [
    {
      what: 'Time until the release gives training and hybrid less.',
      because: CHANGE_REASON,
      entries: ['rules/release-in-months'],
    },
    {
      what: 'The question about skill with prompts has another name.',
      because: 'Its old name was read as a question about titles.',
      entries: [
        'questions/prompt-expertise',
        'questions/prompt-skill',
        'rules/no-prompt-skill',
        'rules/prompt-experts',
      ],
    },
    {
      what: 'Two answers have gone, one of them to another name.',
      because: 'People did not know which one to choose.',
      entries: ['questions/evaluation', 'questions/data-collection'],
    },
  ],
};

/** Copies a content to `folder` and makes the first release of it. Returns its version. */
export function makeFirstRelease(from: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  const releases = path.join(folder, 'releases');
  rmSync(releases, { recursive: true, force: true });
  return makeWith(folder, { summary: 'The first rules that links can name.', changes: [] }, FIRST);
}

const FIRST = '2026-11-21';
const NEXT = '2027-05-03';

/**
 * Makes the first release of a content in `folder`, changes a rule, renames a question and an
 * option, drops another option, and makes the next release. Returns the versions of both.
 */
export function makeNextRelease(from: string, folder: string): { first: string; next: string } {
  const first = makeFirstRelease(from, folder);
  replace(folder, 'rules', /(release-in-months[\s\S]*?)release-time: -2/, '$1release-time: -0.5');
  for (const kind of ['questions', 'rules', 'cases'])
    replace(folder, kind, /\bprompt-expertise\b/g, 'prompt-skill');
  replace(folder, 'questions', /- id: spot-checks/, '- id: samples');
  replace(folder, 'cases', /evaluation: spot-checks/g, 'evaluation: samples');
  replace(folder, 'questions', /( +)- id: some\n(.*\n)*?(?=\1- id: plenty)/, '');
  replace(folder, 'cases', /\n {4}data-collection: some(?=\n)/g, '');
  replace(folder, 'cases', /\n {4}data-collection: "[^"]*"(?=\n)/g, '');
  writeFileSync(path.join(folder, 'migrations.yaml'), stringify(migrations(2)));
  return { first, next: makeWith(folder, CHANGELOG, NEXT) };
}

function makeWith(folder: string, changelog: object, today: string): string {
  const releases = path.join(folder, 'releases');
  mkdirSync(releases, { recursive: true });
  writeFileSync(path.join(releases, 'next.yaml'), stringify(changelog));
  const { version, messages } = makeRelease(releases, loadContent(folder), today);
  if (!version) throw new Error(messages.join('\n'));
  return version;
}

/** Replaces in every file of a kind; throws if nothing matches. */
function replace(folder: string, kind: string, from: RegExp, to: string): void {
  const isOfKind = (name: string) => name === `${kind}.yaml` || name.startsWith(`${kind}/`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && isOfKind(name))
    .map((name) => path.join(folder, name));
  const touched = files.filter((file) => readFileSync(file, 'utf8').search(from) >= 0);
  if (touched.length === 0) throw new Error(`nothing to replace in ${kind}: ${from}`);
  for (const file of touched) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  }
}
