'use client';

import { useRef } from 'react';
import { CopyButton } from './copy-button';

/**
 * Text to type or paste elsewhere, with a button that copies it. Long lines are broken, so
 * that all of it is in sight at any width; what is copied has no breaks of ours.
 */
export function CodeBlock(props: {
  /** What it is, for those who cannot see where it stands. */
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
        <CopyButton text={() => children} shown={code} copied="Copied." kind="secondary">
          Copy <span className="sr-only">{name}</span>
        </CopyButton>
      </div>
    </div>
  );
}
