'use client';

import { type ReactNode, type RefObject, useState } from 'react';
import { Button } from './button';
import { useIsLive } from './use-is-live';

const BY_HAND = 'The browser would not copy. The text is selected: copy it by hand.';

/**
 * Copies a text where scripts run, and says how that went; with `html` the same as rich text
 * beside it, each made when it is copied. Where the browser does not allow it, `shown`, which
 * shows the text, is selected to be copied by hand; or `otherwise` says what else to do.
 */
export function CopyButton(props: {
  text: () => string | Promise<string>;
  html?: () => Promise<string>;
  shown: RefObject<HTMLElement | null>;
  /** What is said once it is copied. */
  copied: string;
  otherwise?: string;
  kind?: 'primary' | 'secondary';
  children: ReactNode;
}) {
  const { text, html, shown, copied, otherwise, kind = 'primary', children } = props;
  const isLive = useIsLive();
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      if (html === undefined) await navigator.clipboard.writeText(await text());
      else await navigator.clipboard.write([itemOf(text(), html())]);
      setSaid(copied);
    } catch {
      if (otherwise === undefined) select(shown.current);
      setSaid(otherwise ?? BY_HAND);
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

/** It holds promises, since some browsers only copy while the press of the button is handled. */
function itemOf(text: string | Promise<string>, html: Promise<string>): ClipboardItem {
  const blob = async (type: string, content: string | Promise<string>) =>
    new Blob([await content], { type });
  return new ClipboardItem({
    'text/plain': blob('text/plain', text),
    'text/html': blob('text/html', html),
  });
}

function select(shown: HTMLElement | null): void {
  const folded = shown?.closest('details');
  if (folded) folded.open = true;
  if (shown instanceof HTMLInputElement) shown.select();
  else if (shown) window.getSelection()?.selectAllChildren(shown);
}
