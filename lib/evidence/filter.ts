import type { Content } from '../content/schema';
import { type CheckedCase, sampleOf } from './check-cases';

export type FacetValue = { id: string; label: string };

/** A property to filter cases by. */
export type Facet = {
  /** Name of the URL parameter. */
  name: string;
  label: string;
  choices: FacetValue[];
  valueIn: (checked: CheckedCase) => string | undefined;
};

/** All facets, each with only those values that at least one case has. */
export function facetsOf(content: Content, checked: readonly CheckedCase[]): Facet[] {
  const grouped = content.questions.filter(({ id }) => content.evidence.groupedBy.includes(id));
  const facets: Facet[] = [
    ...grouped.map(({ id, label, options }) => ({
      name: id,
      label,
      choices: options,
      valueIn: (checkedCase: CheckedCase) => checkedCase.case.answers[id],
    })),
    {
      name: 'outcome',
      label: 'Reported best',
      choices: content.approaches.map(({ id, name }) => ({ id, label: name })),
      valueIn: (checkedCase) => checkedCase.case.outcome.best,
    },
    {
      name: 'advice',
      label: 'The advice was',
      choices: [
        { id: 'best', label: 'the best' },
        { id: 'acceptable', label: 'as good' },
        { id: 'miss', label: 'neither' },
      ],
      valueIn: ({ hit }) => hit,
    },
    {
      name: 'source',
      label: 'Source',
      choices: [
        { id: 'published', label: 'Published outcome' },
        { id: 'guidance', label: 'Guidance' },
      ],
      valueIn: (checkedCase) => sampleOf(checkedCase.case),
    },
  ];
  return facets.map((facet) => {
    const present = new Set(checked.map(facet.valueIn));
    return { ...facet, choices: facet.choices.filter(({ id }) => present.has(id)) };
  });
}

export type Filter = {
  /** Facet name -> the required value. */
  chosen: Record<string, string>;
  /** Facets whose requested value no case has. */
  unknown: { facet: Facet; value: string }[];
};

/**
 * Reads the filter from URL parameters. The first of several values for a parameter counts;
 * empty values and parameters that are no facet are ignored.
 */
export function readFilter(
  facets: readonly Facet[],
  parameters: Iterable<readonly [string, string]>,
): Filter {
  const valueByName = new Map([...parameters].reverse());
  const filter: Filter = { chosen: {}, unknown: [] };
  for (const facet of facets) {
    const value = valueByName.get(facet.name);
    if (value === undefined || value === '') continue;
    if (facet.choices.some(({ id }) => id === value)) filter.chosen[facet.name] = value;
    else filter.unknown.push({ facet, value });
  }
  return filter;
}

/** The cases that match every chosen value. */
export function filterCases(
  facets: readonly Facet[],
  { chosen }: Filter,
  checked: readonly CheckedCase[],
): CheckedCase[] {
  return checked.filter((checkedCase) =>
    facets.every(
      ({ name, valueIn }) => chosen[name] === undefined || valueIn(checkedCase) === chosen[name],
    ),
  );
}
