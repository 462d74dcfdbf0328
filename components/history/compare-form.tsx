import { type FormEvent, useState } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import { COMPARISON_KEYS, nameParameter } from '@/lib/addresses/set-parameters';
import type { SavedResult } from '@/lib/browser/history';
import { Button } from '../ui/button';

/** Opens the comparison of the selected results; shows an error unless there are two to four. */
export function CompareForm({ results }: { results: SavedResult[] }) {
  const [error, setError] = useState('');
  const count = results.length;

  function validate(event: FormEvent) {
    const isValidCount = count >= 2 && count <= COMPARISON_KEYS.length;
    if (!isValidCount) event.preventDefault();
    setError(
      isValidCount
        ? ''
        : `Tick two to four results to compare. You have ticked ${count || 'none'}.`,
    );
  }
  return (
    <form action={hrefs.compare()} onSubmit={validate} className="mt-6">
      {COMPARISON_KEYS.slice(0, count).map((key, n) => (
        <span key={key} hidden>
          <input type="hidden" name={key} value={results[n]?.query} />
          <input type="hidden" name={nameParameter(key)} value={results[n]?.name} />
        </span>
      ))}
      <Button type="submit">Compare the ticked results</Button>
      <p role="alert" className="mt-2 text-warning empty:hidden">
        {error}
      </p>
    </form>
  );
}
