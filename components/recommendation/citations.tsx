import Link from 'next/link';
import type { Content } from '@/lib/content/schema';
import { hrefs } from '@/lib/site';

/** Where a statement comes from: places in the documents, then other references. */
export function Citations(props: {
  content: Pick<Content, 'claims' | 'references'>;
  claims: readonly string[];
  references: readonly string[];
}) {
  const { content, claims, references } = props;
  const places = content.claims.filter(({ id }) => claims.includes(id));
  const others = content.references.filter(({ id }) => references.includes(id));
  return (
    <p className="text-muted text-sm">
      {places.length + others.length === 1 ? 'Source: ' : 'Sources: '}
      {places.map(({ id, place }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <Link prefetch={false} href={hrefs.claim(id)}>
            {id}, {place}
          </Link>
        </span>
      ))}
      {others.map(({ id, author, year }, index) => (
        <span key={id}>
          {index + places.length > 0 && '; '}
          <Link prefetch={false} href={hrefs.reference(id)}>
            {author} {year}
          </Link>
        </span>
      ))}
    </p>
  );
}
