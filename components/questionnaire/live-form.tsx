'use client';

import Form from 'next/form';
import { useRouter } from 'next/navigation';
import {
  type FormEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useTransition,
} from 'react';
import { memorise } from '@/lib/browser/last-answers';
import { useHeldPlace } from './use-held-place';

/**
 * A GET form that, where scripts run, also keeps the page's address in step with what is
 * chosen, so that the standings follow and leaving the page loses nothing. `answers` is
 * the canonical query that the server made this page for; `given` is the query it read it
 * from.
 */
export function LiveForm(props: {
  action: string;
  path: string;
  answers: string;
  given: string;
  /** Answers that are only tried out are not remembered. */
  isTrial?: boolean;
  children: ReactNode;
}) {
  const { action, path, answers, given, isTrial = false, children } = props;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(answers);
  /** Whether the page is an older copy than its address asks for, and nobody has touched it. */
  const isBehind = useRef(false);
  const touched = useRef('');
  const [isPending, startTransition] = useTransition();
  const hold = useHeldPlace(isPending);

  const goTo = useCallback(
    (query: string) => {
      latest.current = query;
      startTransition(() => router.replace(`${path}?${query}`, { scroll: false }));
    },
    [path, router],
  );

  const keepUp = useCallback(() => {
    const chosen = readQuery(form.current);
    if (isSame(chosen, latest.current)) return;
    // At once, so that a quick step onwards leaves the right address behind.
    window.history.replaceState(null, '', `${path}?${chosen}`);
    if (!isTrial) memorise(chosen);
    goTo(chosen);
  }, [path, isTrial, goTo]);

  useEffect(() => {
    if (isBehind.current) return;
    const isUntouched = isSame(readQuery(form.current), answers);
    // Going back may bring an older copy of the page than its address asks for. And a
    // choice made before this script ran has not been noted yet.
    isBehind.current = isUntouched && queryHere() !== given;
    if (isBehind.current) goTo(queryHere());
    else keepUp();
  }, [answers, given, goTo, keepUp]);

  // The address changed by other means than this form, or the page has caught up with it:
  // show what it says. A choice that the address has, and the page not yet, is not undone.
  useEffect(() => {
    const here = queryHere();
    if (isPending || (isBehind.current && here !== given)) return;
    const isKnown = isSame(answers, latest.current) || isSame(here, latest.current);
    if (isKnown && !isBehind.current) return;
    isBehind.current = false;
    latest.current = answers;
    form.current?.reset();
  }, [answers, given, isPending]);

  // The choice that was made may have gone, as "take my answer back" does.
  useEffect(() => {
    if (isPending || !touched.current || document.activeElement !== document.body) return;
    const choice = form.current?.querySelector<HTMLElement>(`[name="${touched.current}"]`);
    choice?.focus({ preventScroll: true });
  }, [isPending]);

  function noteChange(event: FormEvent<HTMLFormElement>) {
    const field = event.target as HTMLInputElement;
    touched.current = field.name;
    hold(field);
    isBehind.current = false;
    keepUp();
  }

  return (
    <Form ref={form} action={action} prefetch={false} onChange={noteChange} aria-busy={isPending}>
      {children}
    </Form>
  );
}

function queryHere(): string {
  return new URLSearchParams(window.location.search).toString();
}

function readQuery(form: HTMLFormElement | null): string {
  if (!form) return '';
  const pairs = [...new FormData(form)]
    .map(([name, value]) => [name, String(value)])
    .filter(([, value]) => value !== '');
  return new URLSearchParams(pairs).toString();
}

/** Whether two queries say the same; the fields of a form may stand in another order. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [new URLSearchParams(one), new URLSearchParams(other)];
  a.sort();
  b.sort();
  return a.toString() === b.toString();
}
