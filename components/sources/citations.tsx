import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';

/**
 * The sources of a statement: places in the documents, then other references. A page has
 * hundreds of these, so they are plain `a` elements without client-side routing.
 */
export function Citations(props: {
  content: Pick<Content, 'claims' | 'references'>;
  claims: readonly string[];
  references: readonly string[];
}) {
  const { content, claims, references } = props;
  const sources = [
    ...content.claims
      .filter(({ id }) => claims.includes(id))
      .map(({ id, place }) => ({ href: hrefs.claim(id), name: `${id}, ${place}` })),
    ...content.references
      .filter(({ id }) => references.includes(id))
      .map(({ id, author, year }) => ({ href: hrefs.reference(id), name: `${author} ${year}` })),
  ];
  return (
    <p className="text-muted text-sm">
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.flatMap(({ href, name }, index) => [
        index > 0 && '; ',
        <a key={href} href={href}>
          {name}
        </a>,
      ])}
    </p>
  );
}
