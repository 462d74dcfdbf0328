import type { ReactNode } from 'react';

/** Reasons, strongest first; those beyond the first `limit` are folded away. */
export function ReasonItems({ items, limit }: { items: ReactNode[]; limit: number }) {
  const rest = items.slice(limit);
  return (
    <>
      <ul className="grid gap-4">{items.slice(0, limit)}</ul>
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
