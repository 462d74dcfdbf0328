import { type FormEvent, useState } from 'react';
import type { KeptResult } from '@/lib/history';
import { hrefs } from '@/lib/site';
import { Button } from '../ui/button';

/** The parameters of the page that compares, one for each result; the name has ".name" added. */
const PLACES = ['a', 'b', 'c', 'd'];

/** Leads to the comparison of the results chosen, two to four of them. */
export function CompareForm({ results }: { results: KeptResult[] }) {
  const [refused, setRefused] = useState('');
  const count = results.length;

  function check(event: FormEvent) {
    const isFit = count >= 2 && count <= PLACES.length;
    if (!isFit) event.preventDefault();
    setRefused(
      isFit ? '' : `Tick two to four results to compare. You have ticked ${count || 'none'}.`,
    );
  }
  return (
    <form action={hrefs.compare()} onSubmit={check} className="mt-6">
      {results.slice(0, PLACES.length).map(({ query, name }, place) => (
        <span key={query} hidden>
          <input type="hidden" name={PLACES[place]} value={query} />
          <input type="hidden" name={`${PLACES[place]}.name`} value={name} />
        </span>
      ))}
      <Button type="submit">Compare the ticked results</Button>
      <p role="alert" className="mt-2 text-warning empty:hidden">
        {refused}
      </p>
    </form>
  );
}
