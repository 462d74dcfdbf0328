'use client';

import { type ReactNode, useState } from 'react';

/**
 * Renders the parts in the order of the first render, so that later reordering does not move a
 * part while somebody is using it.
 */
export function StableOrder({ parts }: { parts: { id: string; part: ReactNode }[] }) {
  const [order] = useState(() => parts.map(({ id }) => id));
  return parts
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map(({ part }) => part);
}
