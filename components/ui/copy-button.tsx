'use client';

import { type ReactNode, type RefObject, useState } from 'react';
import { Button } from './button';
import { useIsHydrated } from './use-is-hydrated';

const COPY_MANUALLY = 'The browser would not copy. The text is selected: copy it by hand.';

/**
 * Copies a text and reports success or failure; with `html` also as rich text. Both are created
 * on demand. If the browser refuses, `failureText` is shown, or without one `textElement`, which
 * holds the text, is selected for copying by hand. Renders nothing without scripts.
 */
export function CopyButton(props: {
  text: () => string | Promise<string>;
  html?: () => Promise<string>;
  textElement: RefObject<HTMLElement | null>;
  successText: string;
  failureText?: string;
  kind?: 'primary' | 'secondary';
  children: ReactNode;
}) {
  const { text, html, textElement, successText, failureText, kind = 'primary', children } = props;
  const isLive = useIsHydrated();
  const [status, setStatus] = useState('');

  async function copy() {
    try {
      if (html === undefined) await navigator.clipboard.writeText(await text());
      else await navigator.clipboard.write([clipboardItem(text(), html())]);
      setStatus(successText);
    } catch {
      if (failureText === undefined) select(textElement.current);
      setStatus(failureText ?? COPY_MANUALLY);
    }
  }
  if (!isLive) return null;
  return (
    <>
      <Button kind={kind} onClick={copy}>
        {children}
      </Button>
      <span role="status" className="text-muted text-sm empty:hidden">
        {status}
      </span>
    </>
  );
}

/** Holds promises, since some browsers allow copying only within the click handler. */
function clipboardItem(text: string | Promise<string>, html: Promise<string>): ClipboardItem {
  const blob = async (type: string, content: string | Promise<string>) =>
    new Blob([await content], { type });
  return new ClipboardItem({
    'text/plain': blob('text/plain', text),
    'text/html': blob('text/html', html),
  });
}

function select(element: HTMLElement | null): void {
  const details = element?.closest('details');
  if (details) details.open = true;
  if (element instanceof HTMLInputElement) element.select();
  else if (element) window.getSelection()?.selectAllChildren(element);
}
