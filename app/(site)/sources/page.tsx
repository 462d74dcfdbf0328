import type { Metadata } from 'next';
import { FragmentLink } from '@/components/site/fragment-link';
import { Conflicts } from '@/components/sources/conflicts';
import { ClaimList, ReferenceList } from '@/components/sources/source-lists';
import { PageTitle, Section } from '@/components/ui/section';
import type { Document } from '@/lib/content/schema';
import { usesOfSources } from '@/lib/content/uses';
import { content } from '@/lib/store/current-content';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'The documents, every claim taken from them, and where they disagree.',
};

export default function SourcesPage() {
  const { documents, claims, conflicts } = content;
  const uses = usesOfSources(content);
  return (
    <>
      <PageTitle title="Sources">
        <p>
          {documents.length} documents, {claims.length} claims restated in our own words, what each
          is used for, and {conflicts.length} points on which the documents disagree. None of the
          documents reports measurements; where a title is not known, the name is ours.
        </p>
      </PageTitle>
      <nav aria-label="On this page">
        <ul className="grid gap-1">
          {documents.map((document) => (
            <li key={document.id}>
              <FragmentLink href={`#${document.id}`}>
                {document.id}: {document.label}
              </FragmentLink>
            </li>
          ))}
          <li>
            <FragmentLink href="#conflicts">Where the documents disagree</FragmentLink>
          </li>
          <li>
            <FragmentLink href="#references">Other references</FragmentLink>
          </li>
        </ul>
      </nav>
      {documents.map((document) => (
        <Section key={document.id} id={document.id} title={`${document.id}: ${document.label}`}>
          <p className="max-w-prose">{document.about}</p>
          <p className="text-muted text-sm">{imprint(document)}</p>
          <ClaimList content={content} document={document.id} uses={uses} />
        </Section>
      ))}
      <Section id="conflicts" title="Where the documents disagree">
        <Conflicts content={content} conflicts={conflicts} />
      </Section>
      <Section id="references" title="Other references">
        <p className="mb-6 max-w-prose">
          Where the documents are silent and practice is not, rules rest on these instead.
        </p>
        <ReferenceList content={content} uses={uses} />
      </Section>
    </>
  );
}

function imprint({ title, author, date, publisher }: Document): string {
  const facts = [
    title ? `Title: ${title}` : 'Title not known',
    author ? `author: ${author}` : 'author not known',
    date ? `date: ${date}` : 'date not known',
    publisher ? `publisher: ${publisher}` : 'publisher not known',
  ];
  return `${facts.join('; ')}.`;
}
