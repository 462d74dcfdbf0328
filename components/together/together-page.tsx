import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { AnswerSet } from '@/lib/compare/answer-sets';
import type { Group } from '@/lib/compare/group';
import type { Content } from '@/lib/content/schema';
import { adviceFinding } from '@/lib/wording/comparison-findings';
import { counted } from '@/lib/wording/figures';
import { discussionFinding, firstPlacesFinding } from '@/lib/wording/group-findings';
import { verdictHeadline } from '@/lib/wording/verdict';
import { IdenticalSets, LinkProblems } from '../compare/field-problems';
import { SetCards } from '../compare/set-cards';
import { Link } from '../site/link';
import { TableOfContents } from '../site/table-of-contents';
import { CopyLink } from '../ui/copy-link';
import { FocusHeading } from '../ui/focus-heading';
import { Section } from '../ui/section';
import { AgreementLists } from './agreement-lists';
import { DisagreementList } from './disagreement-list';
import { LinksForm } from './links-form';

const PARTS = [
  ['people', 'The advice for each'],
  ['talk', 'Worth talking about'],
  ['agreed', 'Where you agree'],
  ['keep', 'Keep or change it'],
] as const;

/** The result of a group: the main disagreement first, then the sections. */
export function TogetherPage(props: {
  content: Content;
  group: Group;
  identicalSets: AnswerSet[][];
  lines: string[];
  problems: { place: string; sentences: string[] }[];
  canonicalQuery: string;
  origin: string;
  /** Whether the ruleset is a release; releases are kept permanently. */
  isReleased: boolean;
  /** Notice about the ruleset. */
  notice: ReactNode;
  /** Whether the comparison page has a parameter for every person. */
  isComparable: boolean;
}) {
  const { content, group, identicalSets, lines, problems, canonicalQuery, origin } = props;
  const { isReleased, isComparable, notice } = props;
  const { people, analysis, agreed } = group;
  const common = { content, people, analysis };
  const deciding = analysis.disagreements.filter(({ effect }) => effect > 0);
  const ineffective = analysis.disagreements.filter(({ effect }) => effect === 0);
  return (
    <>
      <p className="text-muted text-sm">The answers of {people.length} people together</p>
      <FocusHeading page={canonicalQuery} className="mt-2 break-words text-3xl @2xl:text-4xl">
        {adviceFinding(content, people)}
      </FocusHeading>
      {notice}
      <LinkProblems problems={problems} isPasted />
      <IdenticalSets groups={identicalSets} />
      <p className="mt-5 max-w-prose text-lg">{discussionFinding(content, group)}</p>
      <TableOfContents parts={PARTS} />
      <Section id="people" title="The advice for each">
        <SetCards content={content} compared={people} />
      </Section>
      <Section id="talk" title="Worth talking about">
        <p className="mb-6 max-w-prose text-muted">
          {deciding.length === 0
            ? 'No disagreement was found that decides what comes first.'
            : 'Sorted by how often each decides what comes first.'}{' '}
          {firstPlacesFinding(content, analysis)}{' '}
          <Link href={hrefs.comparing}>How that is worked out</Link>
        </p>
        <DisagreementList {...common} disagreements={deciding} />
        {ineffective.length > 0 && (
          <details className="mt-6">
            <summary className="w-fit py-1 text-accent text-lg underline">
              {counted(ineffective.length, 'disagreement')}{' '}
              {ineffective.some(({ canChange }) => canChange)
                ? 'that made no difference in the ways tried'
                : 'that cannot change what comes first'}
            </summary>
            <div className="mt-4">
              <DisagreementList {...common} disagreements={ineffective} />
            </div>
          </details>
        )}
      </Section>
      <Section id="agreed" title="Where you agree">
        {agreed ? (
          <p className="mb-4 max-w-prose">
            What you agree on, taken alone, gives:{' '}
            <strong>“{verdictHeadline(agreed.recommendation, content.approaches)}”</strong>{' '}
            <Link href={hrefs.recommendation(agreed.query)}>Open that result</Link>
          </p>
        ) : (
          <p className="mb-4">There is no answer on which you all agree.</p>
        )}
        <AgreementLists {...common} />
      </Section>
      <Section id="keep" title="Keep or change it">
        <p className="mb-4 max-w-prose">
          The address holds everything, the names too, and our server keeps nothing. Anyone with the
          link sees who answered what. It names the rules the answers are read by
          {isReleased && ', and opens the same for ever'}.
        </p>
        <CopyLink
          address={`${origin}${hrefs.together(canonicalQuery)}`}
          label="Address of this page"
        />
        <details className="mt-6 print:hidden">
          <summary className="w-fit py-1 text-accent text-lg underline">
            Add, take out or rename people
          </summary>
          <div className="mt-4">
            <LinksForm lines={lines} hasProblems={problems.length > 0} />
          </div>
        </details>
        {isComparable && (
          <p className="mt-4 print:hidden">
            <Link href={hrefs.compare(canonicalQuery)}>Compare these answers side by side</Link>
          </p>
        )}
      </Section>
    </>
  );
}
