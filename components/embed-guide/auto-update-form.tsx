'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';

/**
 * A GET form that, with scripts, updates the page on every change without a reload. Text
 * fields take effect when they lose the focus.
 */
export function AutoUpdateForm(props: { action: string; path: string; children: ReactNode }) {
  const { action, path, children } = props;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();

  // React's onChange fires on every key press, the native change event when a field is left.
  useEffect(() => {
    const formElement = form.current;
    const updatePage = () =>
      startTransition(() => router.replace(addressFor(path, formElement), NAVIGATION_OPTIONS));
    // Apply changes made before hydration.
    if (formElement && isTouched(formElement)) updatePage();
    formElement?.addEventListener('change', updatePage);
    return () => formElement?.removeEventListener('change', updatePage);
  }, [path, router]);

  function submit(event: FormEvent) {
    event.preventDefault();
    startTransition(() => router.replace(addressFor(path, form.current), NAVIGATION_OPTIONS));
  }

  return (
    <form ref={form} method="get" action={action} onSubmit={submit} aria-busy={isPending}>
      {children}
    </form>
  );
}

const NAVIGATION_OPTIONS = { scroll: false };

/** Whether any field differs from its default value. */
function isTouched({ elements }: HTMLFormElement): boolean {
  return [...elements].some((field) =>
    field instanceof HTMLSelectElement
      ? [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
      : field instanceof HTMLInputElement && field.value !== field.defaultValue,
  );
}

/** The path with the form's values as its query, without blank fields. */
function addressFor(path: string, form: HTMLFormElement | null): string {
  const pairs = form ? [...new FormData(form)] : [];
  const query = new URLSearchParams();
  for (const [name, value] of pairs) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
