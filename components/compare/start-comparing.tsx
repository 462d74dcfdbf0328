import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { AnswerSet, SetField } from '@/lib/compare/answer-sets';
import type { ComparedSet } from '@/lib/compare/compare';
import type { Content } from '@/lib/content/schema';
import { answerSetName } from '@/lib/wording/comparison-findings';
import { Link } from '../site/link';
import { PageTitle, Section } from '../ui/section';
import { FieldProblems, NoLinksNotice } from './field-problems';
import { SetCards } from './set-cards';
import { SetForm } from './set-form';
import { VariantForm } from './variant-form';

/** The comparison page while there are fewer than two answer sets. */
export function StartComparing(props: {
  content: Content;
  compared: ComparedSet[];
  fields: SetField[];
  sets: AnswerSet[];
  origin: string;
  /** Whether the form was submitted empty. */
  isBlank: boolean;
  /** Notices about the ruleset and left-out sets. */
  notice: ReactNode;
}) {
  const { content, compared, fields, sets, origin, isBlank, notice } = props;
  const [first] = compared;
  const freeLetter = fields.find(({ key }) => !compared.some((set) => set.key === key))?.key;
  // Unreadable input has to be corrected first, so the form comes before the variant.
  const hasUnreadableInput = fields.some(
    ({ enteredText, problems }) => enteredText !== '' && problems.length > 0,
  );
  const variantSection = first && freeLetter && (
    <Section
      id="variant"
      title={`${hasUnreadableInput ? 'Or make' : 'Make'} a variant of ${answerSetName(first)}`}
    >
      <VariantForm content={content} compared={compared} letter={freeLetter} />
    </Section>
  );
  return (
    <>
      <PageTitle title="Compare results">
        <p>
          Put two to four sets of answers side by side: a project now and in six months, say, or as
          product and as engineering see it. You see which answers differ, how much each moves the
          scores, and which one matters most.
        </p>
      </PageTitle>
      {notice}
      <FieldProblems fields={fields} />
      {isBlank && <NoLinksNotice where="one in each field" />}
      {first && (
        <>
          <p className="mb-4">
            The answers of {answerSetName(first)} are in. Add at least one more: a variant of them,
            or another link.
          </p>
          <h2 className="sr-only">What there is so far</h2>
          <SetCards content={content} compared={compared} />
        </>
      )}
      {!hasUnreadableInput && variantSection}
      <Section
        id="links"
        title={variantSection && !hasUnreadableInput ? 'Or paste another link' : 'Paste links'}
      >
        <p className="mb-6 max-w-prose">
          Open a result and copy its address, from the address bar or with “Copy link” beneath the
          result. No result yet? <Link href={hrefs.advisor}>Answer the questions</Link>. From each
          result you can also go to “Compare with a variant”.
        </p>
        <SetForm
          fields={fields}
          sets={sets}
          linkOf={(query) => `${origin}${hrefs.recommendation(query)}`}
        />
        <p className="mt-4 max-w-prose text-muted text-sm">
          Answers and names will stand in the address of the comparison: anyone with the link sees
          them, and our server keeps nothing.
        </p>
        <p className="mt-4 max-w-prose">
          Several people about one project?{' '}
          <Link href={hrefs.together()}>Bring their answers together</Link>.
        </p>
      </Section>
      {hasUnreadableInput && variantSection}
    </>
  );
}
