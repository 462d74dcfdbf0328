'use client';

import { type ReactNode, useState } from 'react';

/** A `details` element. `isOpen` sets its initial state only; later changes are ignored. */
export function Disclosure(props: { summary: string; isOpen: boolean; children: ReactNode }) {
  const [isInitiallyOpen] = useState(props.isOpen);
  return (
    <details open={isInitiallyOpen}>
      <summary className="w-fit py-1 text-accent text-lg underline">{props.summary}</summary>
      <div>{props.children}</div>
    </details>
  );
}
