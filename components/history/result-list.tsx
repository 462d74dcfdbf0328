'use client';

import { useEffect, useRef, useState } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import { forgetResult, forgetResults, type KeptResult, renameResult } from '@/lib/browser/history';
import { forget as forgetAnswers } from '@/lib/browser/last-answers';
import { useIsLive } from '../ui/use-is-live';
import { CompareForm } from './compare-form';
import { ForgetAll } from './forget-all';
import { ResultEntry } from './result-entry';
import { useResults } from './use-results';

/** The results that this browser keeps, to open, name, compare and forget. */
export function ResultList() {
  const results = useResults();
  const isLive = useIsLive();
  const [chosen, setChosen] = useState<string[]>([]);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  /** The place of the entry that has just gone. */
  const gone = useRef<number>(undefined);

  // The button that had the focus went with its entry: on to the next entry's, or the heading.
  useEffect(() => {
    if (gone.current === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-forgets]');
    const next = buttons?.[Math.min(gone.current, results.length - 1)];
    (next ?? document.querySelector('h1'))?.focus();
    gone.current = undefined;
  }, [results]);

  function rename({ query, name }: KeptResult, wanted: string) {
    renameResult(query, wanted);
    if (wanted.trim()) setSaid(`“${name}” is now called “${wanted.trim()}”.`);
  }
  function forget({ query, name }: KeptResult) {
    gone.current = results.findIndex((one) => one.query === query);
    forgetResult(query);
    setSaid(`“${name}” is forgotten.`);
  }
  function forgetAll() {
    gone.current = 0;
    forgetResults();
    forgetAnswers();
    setSaid('All results are forgotten, and so are the answers.');
  }
  const choose = (query: string, isChosen: boolean) =>
    setChosen((others) => [...others.filter((one) => one !== query), ...(isChosen ? [query] : [])]);

  if (!isLive) return null;
  return (
    <>
      <p role="status" className="mb-4 text-muted empty:hidden">
        {said}
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
            onChoose={results.length > 1 ? (is) => choose(result.query, is) : undefined}
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
      There is none yet. Each result that you look at is noted here, unless your browser keeps sites
      from storing anything. <a href={hrefs.advisor}>Answer the questions</a> to get one.
    </p>
  );
}
