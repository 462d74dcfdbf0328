'use client';

import { type ReactNode, type RefObject, useState } from 'react';
import { Button } from './button';
import { useIsLive } from './use-is-live';

/**
 * Copies a text where scripts run, and says how that went. Where the browser does not
 * allow it, `shown`, which shows the text, is selected to be copied by hand.
 */
export function CopyButton(props: {
  text: string;
  shown: RefObject<HTMLElement | null>;
  /** What is said once it is copied. */
  copied: string;
  kind?: 'primary' | 'secondary';
  children: ReactNode;
}) {
  const { text, shown, copied, kind = 'primary', children } = props;
  const isLive = useIsLive();
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      select(shown.current);
      setSaid('The browser would not copy. The text is selected: copy it by hand.');
    }
  }
  if (!isLive) return null;
  return (
    <>
      <Button kind={kind} onClick={copy}>
        {children}
      </Button>
      <span role="status" className="text-muted text-sm empty:hidden">
        {said}
      </span>
    </>
  );
}

function select(shown: HTMLElement | null): void {
  if (shown instanceof HTMLInputElement) shown.select();
  else if (shown) window.getSelection()?.selectAllChildren(shown);
}
