'use client';

import { useRef } from 'react';
import { CopyButton } from './copy-button';

/**
 * Code or text to paste elsewhere, with a copy button. Long lines wrap, so that nothing is
 * cut off at any width; the copied text has no added line breaks.
 */
export function CodeBlock(props: {
  /** What the text is, for screen readers. */
  name: string;
  snippet: string;
  children: string;
}) {
  const { name, snippet, children } = props;
  const code = useRef<HTMLElement>(null);
  return (
    <div className="my-2 flex flex-wrap items-start gap-x-3 gap-y-2">
      <pre className="min-w-0 grow basis-72 whitespace-pre-wrap rounded-md border border-line bg-panel px-3 py-2 text-sm leading-relaxed [overflow-wrap:anywhere]">
        <code ref={code} data-snippet={snippet}>
          {children}
        </code>
      </pre>
      <div className="flex flex-wrap items-center gap-x-3 print:hidden">
        <CopyButton text={() => children} textElement={code} successText="Copied." kind="secondary">
          <span>Copy</span>
          <span className="sr-only">{` ${name}`}</span>
        </CopyButton>
      </div>
    </div>
  );
}
