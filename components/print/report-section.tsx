import type { ReactNode } from 'react';
import type { Content } from '@/lib/content/schema';

/** A titled section of the report, without an id because print has no links to it. */
export function ReportSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The text with its source labels in brackets; `SourceLines` lists what they refer to. */
export function withSourceLabels(
  content: Pick<Content, 'claims' | 'references'>,
  text: string,
  cited: { claims: readonly string[]; references?: readonly string[] },
): string {
  const { claims, references = [] } = cited;
  const labels = [
    ...content.claims.filter(({ id }) => claims.includes(id)).map(({ id }) => id),
    ...content.references
      .filter(({ id }) => references.includes(id))
      .map(({ author, year }) => `${author} ${year}`),
  ];
  return labels.length === 0 ? text : `${text} [${labels.join('; ')}]`;
}
