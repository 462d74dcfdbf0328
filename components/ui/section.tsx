import type { ReactNode } from 'react';
import { FocusHeading } from './focus-heading';

/** A titled part of a page that can be linked to. */
export function Section(props: {
  id: string;
  title: string;
  /** Left out of print: a form, for instance, is of no use on paper. */
  isForScreens?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={props.id}
      className={`mt-14 border-line border-t pt-8 ${props.isForScreens ? 'print:hidden' : ''}`}
    >
      <h2 id={props.id} className="mb-4 text-2xl">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** The title of a page, with what a tired reader should know first beneath it. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-8">
      <FocusHeading className="text-3xl sm:text-4xl">{title}</FocusHeading>
      {children && <div className="mt-4 max-w-prose text-lg text-muted">{children}</div>}
    </header>
  );
}
