import type { Content } from '../content/schema';
import { type Checked, sampleOf } from './check';

export type FacetValue = { id: string; label: string };

/** One thing that cases can be filtered by: a parameter, its values, and what a case has. */
export type Facet = {
  name: string;
  label: string;
  choices: FacetValue[];
  valueIn: (checked: Checked) => string | undefined;
};

/** What cases can be filtered by, with the values that some case has. */
export function facetsOf(content: Content, checked: readonly Checked[]): Facet[] {
  const grouped = content.questions.filter(({ id }) => content.evidence.groupedBy.includes(id));
  const all: Facet[] = [
    ...grouped.map(({ id, label, options }) => ({
      name: id,
      label,
      choices: options,
      valueIn: (one: Checked) => one.case.answers[id],
    })),
    {
      name: 'outcome',
      label: 'Reported best',
      choices: content.approaches.map(({ id, name }) => ({ id, label: name })),
      valueIn: (one) => one.case.outcome.best,
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
        { id: 'blind', label: 'Blind check' },
        { id: 'guidance', label: 'Guidance' },
      ],
      valueIn: (one) => sampleOf(one.case),
    },
  ];
  return all.map((facet) => {
    const present = new Set(checked.map(facet.valueIn));
    return { ...facet, choices: facet.choices.filter(({ id }) => present.has(id)) };
  });
}

export type Filter = {
  /** Parameter -> the value that cases have to have. */
  chosen: Record<string, string>;
  /** Parameters whose value no case has. */
  unknown: { facet: Facet; value: string }[];
};

/** The values asked for; an empty one, and a parameter that is no facet, asks for nothing. */
export function readFilter(
  facets: readonly Facet[],
  parameters: Iterable<readonly [string, string]>,
): Filter {
  const given = new Map([...parameters].reverse());
  const filter: Filter = { chosen: {}, unknown: [] };
  for (const facet of facets) {
    const value = given.get(facet.name);
    if (value === undefined || value === '') continue;
    if (facet.choices.some(({ id }) => id === value)) filter.chosen[facet.name] = value;
    else filter.unknown.push({ facet, value });
  }
  return filter;
}

/** The cases that have every value asked for. */
export function filtered(
  facets: readonly Facet[],
  { chosen }: Filter,
  checked: readonly Checked[],
): Checked[] {
  return checked.filter((one) =>
    facets.every(
      ({ name, valueIn }) => chosen[name] === undefined || valueIn(one) === chosen[name],
    ),
  );
}
