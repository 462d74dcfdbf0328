import type { ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { Compared } from '@/lib/compare/compare';
import type { AnswerSet, Field } from '@/lib/compare/sets';
import type { Content } from '@/lib/content/schema';
import { called } from '@/lib/wording/compared';
import { Link } from '../site/link';
import { PageTitle, Section } from '../ui/section';
import { FieldProblems, NothingGiven } from './field-problems';
import { SetCards } from './set-cards';
import { SetForm } from './set-form';
import { VariantForm } from './variant-form';

/** What is needed for a comparison, where there are fewer than two sets. */
export function StartComparing(props: {
  content: Content;
  compared: Compared[];
  fields: Field[];
  sets: AnswerSet[];
  origin: string;
  /** Whether the form was sent with nothing in it. */
  isBlank: boolean;
  /** By which rules, where that has to be said. */
  notice: ReactNode;
}) {
  const { content, compared, fields, sets, origin, isBlank, notice } = props;
  const [first] = compared;
  const free = fields.find(({ key }) => !compared.some((set) => set.key === key))?.key;
  // Who pasted something that could not be read wants to mend that first.
  const isMending = fields.some(({ given, problems }) => given !== '' && problems.length > 0);
  const variant = first && free && (
    <Section id="variant" title={`${isMending ? 'Or make' : 'Make'} a variant of ${called(first)}`}>
      <VariantForm content={content} compared={compared} letter={free} />
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
      {isBlank && <NothingGiven where="one in each field" />}
      {first && (
        <>
          <p className="mb-4">
            The answers of {called(first)} are in. Add at least one more: a variant of them, or
            another link.
          </p>
          <h2 className="sr-only">What there is so far</h2>
          <SetCards content={content} compared={compared} />
        </>
      )}
      {!isMending && variant}
      <Section id="links" title={variant && !isMending ? 'Or paste another link' : 'Paste links'}>
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
      {isMending && variant}
    </>
  );
}
