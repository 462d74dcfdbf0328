'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { hrefs } from '@/lib/site';

const KEY = 'answers';

/** Keeps the last set of answers in the browser, where it may. */
export function Remember({ query }: { query: string }) {
  useEffect(() => {
    if (query) write(query);
  }, [query]);
  return null;
}

/** Offers to go on with the remembered answers; shows nothing where there are none. */
export function Resume({ section }: { section: string }) {
  const query = useSyncExternalStore(subscribe, read, () => '');
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

function subscribe(notify: () => void): () => void {
  window.addEventListener('storage', notify);
  return () => window.removeEventListener('storage', notify);
}

function read(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function write(query: string): void {
  try {
    window.localStorage.setItem(KEY, query);
  } catch {
    // Storage is closed or full: nothing is remembered, nothing breaks.
  }
}
