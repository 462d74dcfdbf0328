'use client';

import { HISTORY } from '@/lib/addresses/paths';
import { useResults } from './use-results';

/** A link to the list of results stored in this browser; nothing if there are none. */
export function ResultsLink() {
  const count = useResults().length;
  if (count === 0) return null;
  return (
    <p className="mt-4 max-w-prose print:hidden">
      <span>Your browser keeps a list of the results you looked at, on this device only:</span>{' '}
      <a href={HISTORY}>{count === 1 ? 'your last result' : `your last ${count} results`}</a>
      <span>.</span>
    </p>
  );
}
