import type { Content, Document } from '@/lib/content/schema';
import { ReportSection } from './report-section';
import type { Selection } from './selection';

/** The list of sources: documents with the claims cited and their places, then references. */
export function SourceLines(props: { content: Content; sources: Selection['sources'] }) {
  const { content, sources } = props;
  const places = (document: string) =>
    content.claims.filter(
      (claim) => claim.document === document && sources.claims.includes(claim.id),
    );
  const documents = content.documents.filter(({ id }) => places(id).length > 0);
  const references = content.references.filter(({ id }) => sources.references.includes(id));
  if (documents.length + references.length === 0) return null;
  return (
    <ReportSection title="Sources named here">
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <b>{document.id}</b>
            {` ${documentName(document)}: ${places(document.id)
              .map(({ id, place }) => `${id}, ${place}`)
              .join('; ')}.`}
          </li>
        ))}
        {references.map(({ id, author, year, title }) => (
          <li key={id}>
            <b>{`${author} ${year}`}</b>
            {` ${title}${title.endsWith('?') ? '' : '.'}`}
          </li>
        ))}
      </ul>
    </ReportSection>
  );
}

function documentName({ title, label, author, publisher, date }: Document): string {
  const details = [author, publisher, date].filter((detail) => detail !== undefined);
  return `${title ?? label}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
