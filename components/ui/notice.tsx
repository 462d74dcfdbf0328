import type { ReactNode } from 'react';

/** A warning box, recognisable without colour. */
export function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="my-6 border-warning border-l-4 bg-warning-panel px-5 py-4 text-ink"
    >
      <p className="font-bold text-warning">{title}</p>
      {children}
    </section>
  );
}
