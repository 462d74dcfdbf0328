import { useEffect, useState } from 'react';
import { HOME } from '@/lib/addresses/paths';
import { checkedSinceLoad, replaceWithServerPage } from '@/lib/browser/page-without-scripts';
import { Button, buttonClasses } from '../ui/button';

/**
 * Shown when a page fails to render. If only its scripts failed, the page as the server renders
 * it replaces this text, without scripts.
 */
export function ErrorText() {
  // Read during the first render, while the failed page is still in the document.
  const [choices] = useState(() => (typeof document === 'undefined' ? [] : checkedSinceLoad()));
  useEffect(() => {
    replaceWithServerPage(choices).catch(() => {});
  }, [choices]);
  return (
    <>
      <h1 className="text-4xl">This page could not be made.</h1>
      <p className="mt-4 max-w-prose text-lg">
        The mistake is ours. Your answers are safe: they are in the address of this page. Load it
        again; if that does not help, keep the address and try later.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Button onClick={() => window.location.reload()}>Load it again</Button>
        <a href={HOME} className={buttonClasses('secondary')}>
          To the start
        </a>
      </p>
    </>
  );
}
