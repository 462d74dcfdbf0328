import { useEffect, useState } from 'react';
import { HOME } from '@/lib/addresses/hrefs';
import { freshChoices, showAsSent } from '@/lib/browser/page-without-scripts';
import { Button, buttonLook } from '../ui/button';

/**
 * What a person reads when a page could not be made. Where only its scripts failed the
 * server still has it, and a moment later it stands here without them.
 */
export function ErrorText() {
  // Read while the page that failed still stands.
  const [chosen] = useState(() => (typeof document === 'undefined' ? [] : freshChoices()));
  useEffect(() => {
    showAsSent(chosen).catch(() => {});
  }, [chosen]);
  return (
    <>
      <h1 className="text-4xl">This page could not be made.</h1>
      <p className="mt-4 max-w-prose text-lg">
        The mistake is ours. Your answers are safe: they are in the address of this page. Load it
        again; if that does not help, keep the address and try later.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Button onClick={() => window.location.reload()}>Load it again</Button>
        <a href={HOME} className={buttonLook('secondary')}>
          To the start
        </a>
      </p>
    </>
  );
}
