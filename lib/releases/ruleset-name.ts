import { dateInWords } from '../common/date';
import type { Content } from '../content/schema';
import type { Release } from './release-schema';

/** "release 1 of the rules (21 November 2026)", for use within a sentence. */
export function rulesetName(release: Release | null): string {
  return release
    ? `release ${release.number} of the rules (${dateInWords(release.date)})`
    : 'rules that are not released yet';
}

/** "today’s rules (release 2, 3 May 2027)", for use within a sentence. */
export function currentRulesetName(release: Release | null): string {
  return `today’s rules (${release ? `release ${release.number}, ${dateInWords(release.date)}` : 'not released yet'})`;
}

/** The name for readers of an entry, given as "kind/id". */
export function entryName(content: Content, entry: string): string {
  const [kind, id = ''] = entry.split('/');
  if (id === 'order') return `the order of ${kind}`;
  const quotedId = `“${id.replaceAll('-', ' ')}”`;
  switch (kind) {
    case 'rules':
      return `the rule ${quotedId}`;
    case 'criteria':
      return `the criterion “${content.criteria.find((criterion) => criterion.id === id)?.name ?? id}”`;
    case 'questions':
      return `the question “${content.questions.find((question) => question.id === id)?.label ?? id}”`;
    case 'documents':
      return `the document ${id}`;
    case 'method':
      return 'what a verdict takes';
    case 'calibration':
      return 'what the cases make of a score';
    default:
      return `${kind} ${quotedId}`;
  }
}
