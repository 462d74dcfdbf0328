import type { ReactNode } from 'react';

/** A subsection with a title, a finding in one sentence, and figures to expand. */
export function Finding(props: {
  id: string;
  title: string;
  finding: ReactNode;
  detailsLabel: string;
  children: ReactNode;
}) {
  const { id, title, finding, detailsLabel, children } = props;
  return (
    <section aria-labelledby={id} className="border-line border-t pt-5 first:border-t-0 first:pt-0">
      <h3 id={id} className="text-xl">
        {title}
      </h3>
      <p className="mt-1 max-w-prose">{finding}</p>
      <details className="mt-1">
        <summary className="w-fit py-1 text-accent underline">
          {detailsLabel}
          <span className="sr-only">: {title}</span>
        </summary>
        <div className="mt-3 grid gap-4">{children}</div>
      </details>
    </section>
  );
}
