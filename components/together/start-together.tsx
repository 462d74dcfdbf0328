import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { answerSetName } from '@/lib/wording/comparison-findings';
import { LinkProblems, NoLinksNotice } from '../compare/field-problems';
import { SetCards } from '../compare/set-cards';
import { Link } from '../site/link';
import { CopyLink } from '../ui/copy-link';
import { PageTitle, Section } from '../ui/section';
import { LinksForm } from './links-form';

/** The group page while there are fewer than two people. */
export function StartTogether(props: {
  content: Content;
  people: ComparedSet[];
  lines: string[];
  problems: { place: string; sentences: string[] }[];
  origin: string;
  /** Whether the form was submitted empty. */
  isBlank: boolean;
  /** Notice about the ruleset. */
  notice: ReactNode;
}) {
  const { content, people, lines, problems, origin, isBlank, notice } = props;
  const [first] = people;
  return (
    <>
      <PageTitle title="Decide together">
        <p>
          Several people answer the same questions about one project, each for themselves. Here you
          see where they agree, and which disagreement changes the advice and is worth talking
          about.
        </p>
      </PageTitle>
      {notice}
      <LinkProblems problems={problems} isPasted />
      {isBlank && <NoLinksNotice where="one on each line" />}
      {first && (
        <div className="mb-8">
          <p className="mb-4">
            The answers of {answerSetName(first)} are in. Add at least one more link.
          </p>
          <h2 className="sr-only">What there is so far</h2>
          <SetCards content={content} compared={people} />
        </div>
      )}
      <Section id="ask" title="Ask your colleagues">
        <p className="mb-4 max-w-prose">
          Send them this address. Each answers without looking at the others, then sends you the
          link of the result.
        </p>
        <CopyLink address={`${origin}${hrefs.advisor}`} label="Address of the questions" />
      </Section>
      <Section id="links" title="Paste their links">
        <LinksForm lines={lines} hasProblems={problems.length > 0} />
        <p className="mt-4 max-w-prose text-muted text-sm">
          Answers and names will stand in the address of the page you get: anyone with the link sees
          who answered what, and our server keeps nothing.
        </p>
        <p className="mt-4 max-w-prose">
          One project, now and later? <Link href={hrefs.compare()}>Compare results</Link> side by
          side.
        </p>
      </Section>
    </>
  );
}
