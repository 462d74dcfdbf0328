import type { Content } from '../../content/schema';

export type Sources = { claims: readonly string[]; references: readonly string[] };

/** What a statement rests on: claims with their places, and references, in the content's order. */
export function sourcesOf({ claims, references }: Content, named: Sources) {
  return {
    places: claims.filter(({ id }) => named.claims.includes(id)),
    others: references.filter(({ id }) => named.references.includes(id)),
  };
}

/** The same as words: "D1.3, data dependency", "Ovadia and others 2023". */
export function sourceNames(content: Content, named: Sources): string[] {
  const { places, others } = sourcesOf(content, named);
  return [
    ...places.map(({ id, place }) => `${id}, ${place}`),
    ...others.map(({ author, year }) => `${author} ${year}`),
  ];
}
