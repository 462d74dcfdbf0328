import type { ComponentProps } from 'react';

const BASE =
  'inline-flex min-h-11 items-center justify-center rounded-md border px-5 py-2 text-center font-semibold no-underline';
const KINDS = {
  primary: `${BASE} border-accent bg-accent text-on-accent hover:underline`,
  secondary: `${BASE} border-field bg-paper text-accent hover:bg-panel`,
};

/** The CSS classes of a button, also for links that look like one. */
export function buttonClasses(kind: keyof typeof KINDS = 'primary'): string {
  return KINDS[kind];
}

/** A button; of type `button` unless told otherwise. */
export function Button({
  kind = 'primary',
  ...props
}: ComponentProps<'button'> & { kind?: keyof typeof KINDS }) {
  return <button {...props} className={buttonClasses(kind)} />;
}
