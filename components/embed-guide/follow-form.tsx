'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';

/**
 * A GET form that, where scripts run, keeps the page in step with it without a load. A
 * text is taken over when its field is left, not while it is typed.
 */
export function FollowForm(props: { action: string; path: string; children: ReactNode }) {
  const { action, path, children } = props;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();

  // React's onChange comes with every key, the browser's own event when a field is left.
  useEffect(() => {
    const own = form.current;
    const follow = () => startTransition(() => router.replace(address(path, own), OPTIONS));
    // A choice made before this script ran has not been followed yet.
    if (own && isTouched(own)) follow();
    own?.addEventListener('change', follow);
    return () => own?.removeEventListener('change', follow);
  }, [path, router]);

  function send(event: FormEvent) {
    event.preventDefault();
    startTransition(() => router.replace(address(path, form.current), OPTIONS));
  }

  return (
    <form ref={form} method="get" action={action} onSubmit={send} aria-busy={isPending}>
      {children}
    </form>
  );
}

const OPTIONS = { scroll: false };

/** Whether a field holds something else than it was given. */
function isTouched({ elements }: HTMLFormElement): boolean {
  return [...elements].some((field) =>
    field instanceof HTMLSelectElement
      ? [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
      : field instanceof HTMLInputElement && field.value !== field.defaultValue,
  );
}

/** The page with what the form holds; fields left blank are left out. */
function address(path: string, form: HTMLFormElement | null): string {
  const pairs = form ? [...new FormData(form)] : [];
  const query = new URLSearchParams();
  for (const [name, value] of pairs) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
