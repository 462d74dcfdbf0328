import type { ReactNode } from 'react';

/** Reasons, strongest first; those beyond the first `visible` are folded away. */
export function ReasonItems({ items, visible }: { items: ReactNode[]; visible: number }) {
  const rest = items.slice(visible);
  return (
    <>
      <ul className="grid gap-4">{items.slice(0, visible)}</ul>
      {rest.length > 0 && (
        <details className="mt-4">
          <summary className="w-fit py-1 text-accent underline">
            {rest.length === 1 ? 'One weaker reason' : `${rest.length} weaker reasons`}
          </summary>
          <ul className="mt-3 grid gap-4">{rest}</ul>
        </details>
      )}
    </>
  );
}
