'use client';

import { hrefs } from '@/lib/addresses/hrefs';
import { DateTime } from './date-time';
import { useResults } from './use-results';

const MAX_SHOWN = 3;

/** The newest results stored in this browser; nothing if there are none. */
export function NewestResults() {
  const results = useResults();
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="last-results" className="my-8">
      <h2 id="last-results" className="text-xl">
        Your last results on this device
      </h2>
      <ul className="mt-2">
        {results.slice(0, MAX_SHOWN).map(({ query, name, says, date }) => (
          <li key={query} className="py-1">
            <a href={hrefs.recommendation(query)}>{name}</a>{' '}
            <span className="text-muted text-sm">
              <span>{says}</span> <DateTime date={date} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <a href={hrefs.history}>
          {results.length > MAX_SHOWN
            ? `All ${results.length} results`
            : 'Name, compare or forget them'}
        </a>
      </p>
    </section>
  );
}
