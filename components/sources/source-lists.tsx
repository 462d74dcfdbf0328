import type { Content } from '@/lib/content/schema';
import type { Use } from '@/lib/content/uses';
import { UsageLinks } from './usage-links';

type Uses = ReadonlyMap<string, Use[]>;

/** The claims of a document, each with the entries that use it or the reason why none does. */
export function ClaimList(props: { content: Content; document: string; uses: Uses }) {
  const { content, document, uses } = props;
  return (
    <ul className="mt-6 grid gap-4">
      {content.claims
        .filter((claim) => claim.document === document)
        .map(({ id, place, says, unused }) => (
          <li key={id} id={id} className="max-w-prose border-line border-l-2 pl-4">
            <p>
              <strong>{id}</strong> {says}
            </p>
            <p className="text-muted text-sm">Place: {place}.</p>
            {unused ? (
              <p className="text-muted text-sm">Not used in the scores: {unused}</p>
            ) : (
              <UsageLinks content={content} uses={uses.get(id) ?? []} />
            )}
          </li>
        ))}
    </ul>
  );
}

/** The public references other than the documents, each with the entries that use it. */
export function ReferenceList({ content, uses }: { content: Content; uses: Uses }) {
  return (
    <ul className="grid gap-5">
      {content.references.map(({ id, title, author, year, url, says }) => (
        <li key={id} id={id} className="max-w-prose border-line border-l-2 pl-4">
          <p>
            {author} ({year}): <a href={url}>{title}</a>.
          </p>
          <p>{says}</p>
          <UsageLinks content={content} uses={uses.get(id) ?? []} />
        </li>
      ))}
    </ul>
  );
}
