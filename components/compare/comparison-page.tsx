import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Compared, Pair } from '@/lib/compare/compare';
import type { AnswerSet, Field } from '@/lib/compare/sets';
import type { Content } from '@/lib/content/schema';
import { adviceFinding, called, mattersFinding } from '@/lib/wording/compared';
import { Contents } from '../site/contents';
import { Link } from '../site/link';
import { CopyLink } from '../ui/copy-link';
import { FocusHeading } from '../ui/focus-heading';
import { Section } from '../ui/section';
import { AnswersBeside } from './answers-beside';
import { Differences } from './differences';
import { FieldProblems, SameSets } from './field-problems';
import { ReasonsBeside } from './reasons-beside';
import { SetCards } from './set-cards';
import { SetForm } from './set-form';
import { SurenessBeside } from './sureness-beside';
import { VariantForm } from './variant-form';

const PARTS = [
  ['beside', 'Side by side'],
  ['differences', 'What makes the difference'],
  ['answers', 'Which answers differ'],
  ['reasons', 'Which reasons differ'],
  ['sure', 'How sure each is'],
  ['keep', 'Keep or change it'],
] as const;

/** Two to four sets of answers compared: what matters first, then the parts. */
export function ComparisonPage(props: {
  content: Content;
  compared: Compared[];
  pairs: Pair[];
  same: AnswerSet[][];
  fields: Field[];
  canonical: string;
  origin: string;
  /** Whether the rules are a release, which is kept for ever. */
  isReleased: boolean;
  /** By which rules, where that has to be said. */
  notice: ReactNode;
}) {
  const { content, compared, pairs, same, fields, canonical, origin, isReleased, notice } = props;
  const shown = { content, compared };
  const free = fields.find(({ key }) => !compared.some((set) => set.key === key))?.key;
  const [first] = compared;
  return (
    <>
      <p className="text-muted text-sm">Comparison of {compared.length} sets of answers</p>
      <FocusHeading page={canonical} className="mt-2 break-words text-3xl @2xl:text-4xl">
        {adviceFinding(content, compared)}
      </FocusHeading>
      {notice}
      <FieldProblems fields={fields} />
      <SameSets same={same} />
      <div className="mt-5 grid max-w-prose grid-cols-1 gap-3 text-lg">
        {pairs.map((pair) => (
          <p key={pair.to.key}>{mattersFinding(content, pair)}</p>
        ))}
      </div>
      <Contents parts={PARTS} />
      <Section id="beside" title="Side by side">
        <SetCards {...shown} />
      </Section>
      <Section id="differences" title="What makes the difference">
        <Differences content={content} pairs={pairs} />
      </Section>
      <Section id="answers" title="Which answers differ">
        <AnswersBeside {...shown} />
      </Section>
      <Section id="reasons" title="Which reasons differ">
        <ReasonsBeside {...shown} />
      </Section>
      <Section id="sure" title="How sure each is">
        <SurenessBeside {...shown} />
      </Section>
      <Section id="keep" title="Keep or change it">
        <p className="mb-4 max-w-prose">
          The address holds everything, the names too, and our server keeps nothing. Anyone with the
          link sees these answers and names. It names the rules they are read by
          {isReleased && ', and opens the same for ever'}.
        </p>
        <CopyLink
          address={`${origin}${hrefs.compare(canonical)}`}
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
          {free && first && (
            <details>
              <summary className="w-fit py-1 text-accent text-lg underline">
                Add another variant of {called(first)}
              </summary>
              <div className="mt-4">
                <VariantForm {...shown} letter={free} />
              </div>
            </details>
          )}
        </div>
        <p className="mt-4 max-w-prose print:hidden">
          Are these the answers of several people?{' '}
          <Link href={hrefs.together(canonical)}>
            See which disagreement is worth talking about
          </Link>
          .
        </p>
      </Section>
    </>
  );
}
