'use client';

import { type ReactNode, useState } from 'react';

/** Details that `isOpen` opens at first only: later it is the person who opens and closes. */
export function Disclosure(props: { summary: string; isOpen: boolean; children: ReactNode }) {
  const [wasOpen] = useState(props.isOpen);
  return (
    <details open={wasOpen}>
      <summary className="w-fit py-1 text-accent text-lg underline">{props.summary}</summary>
      {props.children}
    </details>
  );
}
