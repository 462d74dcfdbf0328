import type { Content } from '../../content/schema';

export type SourceIds = { claims: readonly string[]; references: readonly string[] };

/** The claims and references with these ids, in the content's order. */
export function sourcesOf({ claims, references }: Content, ids: SourceIds) {
  return {
    claims: claims.filter(({ id }) => ids.claims.includes(id)),
    references: references.filter(({ id }) => ids.references.includes(id)),
  };
}

/** The sources by name, such as "D1.3, data dependency" or "Ovadia and others 2023". */
export function sourceNames(content: Content, ids: SourceIds): string[] {
  const { claims, references } = sourcesOf(content, ids);
  return [
    ...claims.map(({ id, place }) => `${id}, ${place}`),
    ...references.map(({ author, year }) => `${author} ${year}`),
  ];
}
