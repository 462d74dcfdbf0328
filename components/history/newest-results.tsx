'use client';

import { hrefs } from '@/lib/addresses/hrefs';
import { useResults } from './use-results';
import { When } from './when';

const SHOWN = 3;

/** The newest results that this browser keeps; nothing where it keeps none. */
export function NewestResults() {
  const results = useResults();
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="last-results" className="my-8">
      <h2 id="last-results" className="text-xl">
        Your last results on this device
      </h2>
      <ul className="mt-2">
        {results.slice(0, SHOWN).map(({ query, name, says, date }) => (
          <li key={query} className="py-1">
            <a href={hrefs.recommendation(query)}>{name}</a>{' '}
            <span className="text-muted text-sm">
              {says} <When date={date} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <a href={hrefs.history}>
          {results.length > SHOWN
            ? `All ${results.length} results`
            : 'Name, compare or forget them'}
        </a>
      </p>
    </section>
  );
}
