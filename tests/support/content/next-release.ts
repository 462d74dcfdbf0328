import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { makeRelease } from '../../../lib/cli/make-release';
import { loadContent } from '../../../lib/store/content-files';
import { openReleases } from '../../../lib/store/release-files';

/** Reason of a change, in the changelog of the test release. */
export const CHANGE_REASON = 'Teams told us that the months go by with data work.';
/** Reason for which an answer is dropped, in the migrations of the test release. */
export const DROPPED_ANSWER_REASON =
  'Nobody could say how much some is, so it is no longer an answer.';

const migrations = (release: number) => [
  {
    id: 'feedback-renamed',
    release,
    was: { question: 'feedback-signal' },
    becomes: 'user-feedback',
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
      what: 'The question about feedback has another name.',
      because: 'Its old name was read as a question about radio.',
      entries: [
        'questions/feedback-signal',
        'questions/user-feedback',
        'rules/steady-feedback',
        'rules/no-feedback',
      ],
    },
    {
      what: 'Two answers have gone, one of them to another name.',
      because: 'People did not know which one to choose.',
      entries: ['questions/evaluation', 'questions/data-collection'],
    },
  ],
};

/**
 * Copies a content to `folder`, changes a rule, renames a question and an option, drops another
 * option, and makes the next release of it. Returns the version of that release.
 */
export function makeNextRelease(from: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  replace(
    folder,
    'rules',
    /(release-in-months[\s\S]*?)fine-tuning: 0.34, hybrid: 0.34/,
    '$1fine-tuning: 0.04, hybrid: 0.04',
  );
  for (const kind of ['questions', 'rules'])
    replace(folder, kind, /\bfeedback-signal\b/g, 'user-feedback');
  replace(folder, 'questions', /- id: spot-checks/, '- id: samples');
  replace(folder, 'questions', /( +)- id: some\n(.*\n)*?(?=\1- id: plenty)/, '');
  const releases = path.join(folder, 'releases');
  const number = openReleases(releases).all.length + 1;
  writeFileSync(path.join(folder, 'migrations.yaml'), stringify(migrations(number)));
  writeFileSync(path.join(releases, 'next.yaml'), stringify(CHANGELOG));
  const { version, messages } = makeRelease(releases, loadContent(folder), '2027-05-03');
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
