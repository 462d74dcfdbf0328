'use client';

import { useEffect, useRef, useState } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import { coverPage } from '@/lib/browser/cover-page';
import { clearResults, removeResult, renameResult, type SavedResult } from '@/lib/browser/history';
import { clearAnswers as forgetAnswers } from '@/lib/browser/last-answers';
import { useIsHydrated } from '../ui/use-is-hydrated';
import { CompareForm } from './compare-form';
import { ForgetAll } from './forget-all';
import { ResultEntry } from './result-entry';
import { useResults } from './use-results';

/** The results stored in this browser, to open, rename, compare and delete. */
export function ResultList() {
  const results = useResults();
  const isLive = useIsHydrated();
  const [chosen, setChosen] = useState<string[]>([]);
  const [status, setStatus] = useState('');
  const list = useRef<HTMLUListElement>(null);
  /** Index of the entry just removed. */
  const removedIndex = useRef<number>(undefined);

  // The focused button was removed with its entry: focus that of the next entry, or the heading.
  useEffect(() => {
    if (removedIndex.current === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-forgets]');
    const next = buttons?.[Math.min(removedIndex.current, results.length - 1)];
    (next ?? document.querySelector('h1'))?.focus();
    removedIndex.current = undefined;
  }, [results]);

  function rename({ query, name }: SavedResult, newName: string) {
    renameResult(query, newName);
    if (newName.trim()) setStatus(`“${name}” is now called “${newName.trim()}”.`);
  }
  function forget({ query, name }: SavedResult) {
    removedIndex.current = results.findIndex((result) => result.query === query);
    removeResult(query);
    coverPage();
    setStatus(`“${name}” is forgotten.`);
  }
  function forgetAll() {
    removedIndex.current = 0;
    clearResults();
    forgetAnswers();
    setStatus('All results are forgotten, and so are the answers.');
  }
  const choose = (query: string, isChosen: boolean) =>
    setChosen((queries) => [
      ...queries.filter((other) => other !== query),
      ...(isChosen ? [query] : []),
    ]);

  if (!isLive) return null;
  return (
    <>
      <p role="status" className="mb-4 text-muted empty:hidden">
        {status}
      </p>
      {results.length === 0 && <NoResults />}
      {results.length > 1 && (
        <p className="mb-3 text-muted">Tick two to four of them to compare them side by side.</p>
      )}
      <ul ref={list}>
        {results.map((result) => (
          <ResultEntry
            key={result.query}
            result={result}
            isChosen={chosen.includes(result.query)}
            onChoose={results.length > 1 ? (isChosen) => choose(result.query, isChosen) : undefined}
            onRename={(name) => rename(result, name)}
            onForget={() => forget(result)}
          />
        ))}
      </ul>
      {results.length > 1 && (
        <CompareForm results={results.filter(({ query }) => chosen.includes(query))} />
      )}
      {results.length > 0 && <ForgetAll count={results.length} onForget={forgetAll} />}
    </>
  );
}

function NoResults() {
  return (
    <p className="max-w-prose">
      <span>
        There is none yet. Each result that you look at is noted here, unless your browser keeps
        sites from storing anything.
      </span>{' '}
      <a href={hrefs.advisor}>Answer the questions</a> <span>to get one.</span>
    </p>
  );
}
