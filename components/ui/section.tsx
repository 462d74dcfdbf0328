import type { ReactNode } from 'react';
import { FocusHeading } from './focus-heading';

/** A titled section of a page with an id to link to. */
export function Section(props: {
  id: string;
  title: string;
  /** Whether it is left out of print, as forms are. */
  isScreenOnly?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={props.id}
      className={`mt-14 border-line border-t pt-8 ${props.isScreenOnly ? 'print:hidden' : ''}`}
    >
      <h2 id={props.id} className="mb-4 text-2xl">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** A titled section of a page that is collapsed at first, to save space. */
export function FoldedSection(props: { id: string; title: string; children: ReactNode }) {
  return (
    <details className="border-line border-t">
      <summary className="py-3">
        <h2 id={props.id} className="inline text-xl">
          {props.title}
        </h2>
      </summary>
      <div className="pt-2 pb-8">{props.children}</div>
    </details>
  );
}

/** The title of a page with an introduction. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-8">
      <FocusHeading className="text-3xl @2xl:text-4xl">{title}</FocusHeading>
      {children && <div className="mt-4 max-w-prose text-lg text-muted">{children}</div>}
    </header>
  );
}
