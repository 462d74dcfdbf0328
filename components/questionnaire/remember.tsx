'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { hrefs } from '@/lib/site';
import { memorise, recall, subscribe } from './memory';

/** Keeps the last set of answers in the browser, where it may. */
export function Remember({ query }: { query: string }) {
  useEffect(() => {
    if (query) memorise(query);
  }, [query]);
  return null;
}

/** Offers to go on with the remembered answers; shows nothing where there are none. */
export function Resume({ section }: { section: string }) {
  const query = useSyncExternalStore(subscribe, recall, () => '');
  if (!query) return null;
  const count = new URLSearchParams(query).size;
  return (
    <p className="mt-6 border-accent border-l-4 bg-panel px-5 py-3">
      This browser remembers {count === 1 ? '1 answer' : `${count} answers`} from last time.{' '}
      <a href={hrefs.section(section, query)}>Go on with them</a> or{' '}
      <a href={hrefs.recommendation(query)}>see their result</a>.
    </p>
  );
}
