import type { ReactNode } from 'react';

/** A part of a section: its name, what was found in one sentence, and the figures to open. */
export function Finding(props: {
  id: string;
  title: string;
  finding: ReactNode;
  more: string;
  children: ReactNode;
}) {
  const { id, title, finding, more, children } = props;
  return (
    <section aria-labelledby={id} className="border-line border-t pt-5 first:border-t-0 first:pt-0">
      <h3 id={id} className="text-xl">
        {title}
      </h3>
      <p className="mt-1 max-w-prose">{finding}</p>
      <details className="mt-1">
        <summary className="w-fit py-1 text-accent underline">
          {more}
          <span className="sr-only">: {title}</span>
        </summary>
        <div className="mt-3 grid gap-4">{children}</div>
      </details>
    </section>
  );
}
