import type { ReactNode } from 'react';
import type { Content } from '@/lib/content/schema';

/** A titled part of the report; paper needs no address for it. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A text with the short labels of its sources, which the report explains at its end. */
export function sourced(
  content: Pick<Content, 'claims' | 'references'>,
  text: string,
  of: { claims: readonly string[]; references?: readonly string[] },
): string {
  const { claims, references = [] } = of;
  const labels = [
    ...content.claims.filter(({ id }) => claims.includes(id)).map(({ id }) => id),
    ...content.references
      .filter(({ id }) => references.includes(id))
      .map(({ author, year }) => `${author} ${year}`),
  ];
  return labels.length === 0 ? text : `${text} [${labels.join('; ')}]`;
}
