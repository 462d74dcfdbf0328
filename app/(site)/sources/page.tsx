import type { Metadata } from 'next';
import { Conflicts } from '@/components/recommendation/conflicts';
import { UseLinks } from '@/components/recommendation/use-links';
import { PageTitle, Section } from '@/components/ui/section';
import { content } from '@/lib/content/current';
import type { Document } from '@/lib/content/schema';
import { usesOfSources } from '@/lib/content/uses';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'The documents, every claim taken from them, and where they disagree.',
};

export default function SourcesPage() {
  const { documents, claims, conflicts, references } = content;
  const uses = usesOfSources(content);
  return (
    <>
      <PageTitle title="Sources">
        <p>
          {documents.length} documents, {claims.length} claims restated in our own words, what each
          is used for, and {conflicts.length} points on which the documents disagree.
        </p>
      </PageTitle>
      <nav aria-label="On this page">
        <ul className="grid gap-1">
          {documents.map((document) => (
            <li key={document.id}>
              <a href={`#${document.id}`}>
                {document.id}: {document.label}
              </a>
            </li>
          ))}
          <li>
            <a href="#conflicts">Where the documents disagree</a>
          </li>
          <li>
            <a href="#references">Other references</a>
          </li>
        </ul>
      </nav>
      {documents.map((document) => (
        <Section key={document.id} id={document.id} title={`${document.id}: ${document.label}`}>
          <p className="max-w-prose">{document.about}</p>
          <p className="text-muted text-sm">{imprint(document)}</p>
          <ul className="mt-6 grid gap-4">
            {claims
              .filter((claim) => claim.document === document.id)
              .map(({ id, place, says, unused }) => (
                <li key={id} id={id} className="max-w-prose border-line border-l-2 pl-4">
                  <p>
                    <strong>{id}</strong> {says}
                  </p>
                  <p className="text-muted text-sm">Place: {place}.</p>
                  {unused ? (
                    <p className="text-muted text-sm">Not used in the scores: {unused}</p>
                  ) : (
                    <UseLinks content={content} uses={uses.get(id) ?? []} />
                  )}
                </li>
              ))}
          </ul>
        </Section>
      ))}
      <Section id="conflicts" title="Where the documents disagree">
        <Conflicts content={content} conflicts={conflicts} />
      </Section>
      <Section id="references" title="Other references">
        <p className="mb-6 max-w-prose">
          Where the documents are silent and practice is not, rules rest on these instead.
        </p>
        <ul className="grid gap-5">
          {references.map(({ id, title, author, year, url, says }) => (
            <li key={id} id={id} className="max-w-prose border-line border-l-2 pl-4">
              <p>
                {author} ({year}): <a href={url}>{title}</a>.
              </p>
              <p>{says}</p>
              <UseLinks content={content} uses={uses.get(id) ?? []} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function imprint({ title, author, date, publisher }: Document): string {
  const known = [
    title ? `Title: ${title}` : 'Title not known',
    author ? `author: ${author}` : 'author not known',
    date ? `date: ${date}` : 'date not known',
    publisher ? `publisher: ${publisher}` : 'publisher not known',
  ];
  return `${known.join('; ')}.`;
}
