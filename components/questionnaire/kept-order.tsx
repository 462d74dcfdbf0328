'use client';

import { type ReactNode, useState } from 'react';

/**
 * The parts in the order they had when they were first shown, so that nothing moves under
 * the hand of somebody who is at work on them.
 */
export function KeptOrder({ parts }: { parts: { id: string; part: ReactNode }[] }) {
  const [order] = useState(() => parts.map(({ id }) => id));
  return parts
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map(({ part }) => part);
}
