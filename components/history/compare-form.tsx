import { type FormEvent, useState } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { KeptResult } from '@/lib/browser/history';
import { COMPARED, nameParameter } from '@/lib/compare/set-parameters';
import { Button } from '../ui/button';

/** Leads to the comparison of the results chosen, two to four of them. */
export function CompareForm({ results }: { results: KeptResult[] }) {
  const [refused, setRefused] = useState('');
  const count = results.length;

  function check(event: FormEvent) {
    const isFit = count >= 2 && count <= COMPARED.length;
    if (!isFit) event.preventDefault();
    setRefused(
      isFit ? '' : `Tick two to four results to compare. You have ticked ${count || 'none'}.`,
    );
  }
  return (
    <form action={hrefs.compare()} onSubmit={check} className="mt-6">
      {COMPARED.slice(0, count).map((key, n) => (
        <span key={key} hidden>
          <input type="hidden" name={key} value={results[n]?.query} />
          <input type="hidden" name={nameParameter(key)} value={results[n]?.name} />
        </span>
      ))}
      <Button type="submit">Compare the ticked results</Button>
      <p role="alert" className="mt-2 text-warning empty:hidden">
        {refused}
      </p>
    </form>
  );
}
