import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { AnswerSet, SetField } from '@/lib/compare/answer-sets';
import type { ComparedPair, ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import {
  adviceFinding,
  answerSetName,
  mainDifferenceFinding,
} from '@/lib/wording/comparison-findings';
import { Link } from '../site/link';
import { TableOfContents } from '../site/table-of-contents';
import { CopyLink } from '../ui/copy-link';
import { FocusHeading } from '../ui/focus-heading';
import { Section } from '../ui/section';
import { AnswerComparison } from './answer-comparison';
import { FieldProblems, IdenticalSets } from './field-problems';
import { ReasonComparison } from './reason-comparison';
import { ScoreDifferences } from './score-differences';
import { SetCards } from './set-cards';
import { SetForm } from './set-form';
import { SurenessComparison } from './sureness-comparison';
import { VariantForm } from './variant-form';

const PARTS = [
  ['beside', 'Side by side'],
  ['differences', 'What makes the difference'],
  ['answers', 'Which answers differ'],
  ['reasons', 'Which reasons differ'],
  ['sure', 'How sure each is'],
  ['keep', 'Keep or change it'],
] as const;

/** The comparison of two to four answer sets: key findings first, then the sections. */
export function ComparisonPage(props: {
  content: Content;
  compared: ComparedSet[];
  pairs: ComparedPair[];
  identicalSets: AnswerSet[][];
  fields: SetField[];
  canonicalQuery: string;
  origin: string;
  /** Whether the ruleset is a release; releases are kept permanently. */
  isReleased: boolean;
  /** Notices about the ruleset and left-out sets. */
  notice: ReactNode;
}) {
  const {
    content,
    compared,
    pairs,
    identicalSets,
    fields,
    canonicalQuery,
    origin,
    isReleased,
    notice,
  } = props;
  const common = { content, compared };
  const freeLetter = fields.find(({ key }) => !compared.some((set) => set.key === key))?.key;
  const [first] = compared;
  return (
    <>
      <p className="text-muted text-sm">Comparison of {compared.length} sets of answers</p>
      <FocusHeading page={canonicalQuery} className="mt-2 break-words text-3xl @2xl:text-4xl">
        {adviceFinding(content, compared)}
      </FocusHeading>
      {notice}
      <FieldProblems fields={fields} />
      <IdenticalSets groups={identicalSets} />
      <div className="mt-5 grid max-w-prose grid-cols-1 gap-3 text-lg">
        {pairs.map((pair) => (
          <p key={pair.to.key}>{mainDifferenceFinding(content, pair)}</p>
        ))}
      </div>
      <TableOfContents parts={PARTS} />
      <Section id="beside" title="Side by side">
        <SetCards {...common} />
      </Section>
      <Section id="differences" title="What makes the difference">
        <ScoreDifferences content={content} pairs={pairs} />
      </Section>
      <Section id="answers" title="Which answers differ">
        <AnswerComparison {...common} />
      </Section>
      <Section id="reasons" title="Which reasons differ">
        <ReasonComparison {...common} />
      </Section>
      <Section id="sure" title="How sure each is">
        <SurenessComparison {...common} />
      </Section>
      <Section id="keep" title="Keep or change it">
        <p className="mb-4 max-w-prose">
          The address holds everything, the names too, and our server keeps nothing. Anyone with the
          link sees these answers and names. It names the rules they are read by
          {isReleased && ', and opens the same for ever'}.
        </p>
        <CopyLink
          address={`${origin}${hrefs.compare(canonicalQuery)}`}
          label="Address of this comparison"
        />
        <div className="mt-6 grid gap-2 print:hidden">
          <details>
            <summary className="w-fit py-1 text-accent text-lg underline">
              Change what is compared
            </summary>
            <div className="mt-4 mb-6">
              <SetForm
                fields={fields}
                sets={compared}
                linkOf={(query) => `${origin}${hrefs.recommendation(query)}`}
              />
            </div>
          </details>
          {freeLetter && first && (
            <details>
              <summary className="w-fit py-1 text-accent text-lg underline">
                Add another variant of {answerSetName(first)}
              </summary>
              <div className="mt-4">
                <VariantForm {...common} letter={freeLetter} />
              </div>
            </details>
          )}
        </div>
        <p className="mt-4 max-w-prose print:hidden">
          Are these the answers of several people?{' '}
          <Link href={hrefs.together(canonicalQuery)}>
            See which disagreement is worth talking about
          </Link>
          .
        </p>
      </Section>
    </>
  );
}
