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
import { checkOf, withCheck } from '@/lib/addresses/check';
import { saveAnswers } from '@/lib/browser/last-answers';
import { useScrollAnchor } from './use-scroll-anchor';

/**
 * A GET form that, where scripts run, also writes each choice to the page's address, so that the
 * scores update and leaving the page loses nothing. `answers` is the canonical query that the
 * server rendered this page for, and `given` the query as requested.
 */
export function LiveForm(props: {
  action: string;
  path: string;
  answers: string;
  rawQuery: string;
  /**
   * Whether the answers are a what-if variant: they are not remembered in the browser, and Back
   * leads from each change to the result before it.
   */
  isTrial?: boolean;
  children: ReactNode;
}) {
  const { action, path, answers, rawQuery, isTrial = false, children } = props;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const latestQuery = useRef(answers);
  /** True while the page shows older answers than its address, and no field was changed. */
  const isStale = useRef(false);
  const changedField = useRef<HTMLInputElement>(undefined);
  const [isPending, startTransition] = useTransition();
  const anchor = useScrollAnchor(isPending);

  const navigate = useCallback(
    (query: string) => {
      latestQuery.current = query;
      startTransition(() => router.replace(`${path}?${withCheck(query)}`, { scroll: false }));
    },
    [path, router],
  );

  const syncAddress = useCallback(
    (isSameChange = false) => {
      const formQuery = readQuery(form.current);
      if (isSameQuery(formQuery, latestQuery.current)) return;
      // Immediately, so that the history entry is right even if the page is left at once.
      const setEntry = isTrial && !isSameChange ? 'pushState' : 'replaceState';
      window.history[setEntry](null, '', `${path}?${withCheck(formQuery)}`);
      if (!isTrial) saveAnswers(formQuery);
      navigate(formQuery);
    },
    [path, isTrial, navigate],
  );

  useEffect(() => {
    if (isStale.current) return;
    const isUntouched = isSameQuery(readQuery(form.current), answers);
    // Going back may restore a cached page with older answers than its address. And a choice
    // made before hydration is not in the address yet.
    isStale.current = isUntouched && !isSameQuery(addressQuery(), rawQuery);
    if (isStale.current) navigate(addressQuery());
    else syncAddress();
  }, [answers, rawQuery, navigate, syncAddress]);

  // If the address was changed by something other than this form, or a stale page has been
  // updated, reset the fields to the answers. Choices not yet rendered are kept.
  useEffect(() => {
    const address = addressQuery();
    const isUpToDate = isSameQuery(address, rawQuery);
    if (isPending || (isStale.current && !isUpToDate)) return;
    const isKnown =
      isSameQuery(answers, latestQuery.current) || isSameQuery(address, latestQuery.current);
    if (isKnown && !isStale.current) return;
    changedField.current = undefined;
    isStale.current = !isUpToDate;
    if (isStale.current) return navigate(address);
    latestQuery.current = answers;
    form.current?.reset();
  }, [answers, rawQuery, isPending, navigate]);

  // The focused choice may have been removed by the update, as "Take my answer back" is.
  useEffect(() => {
    const name = changedField.current?.name;
    if (isPending || !name || document.activeElement !== document.body) return;
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus({ preventScroll: true });
  }, [isPending]);

  function handleChange(event: FormEvent<HTMLFormElement>) {
    const field = event.target as HTMLInputElement;
    // A slider that is moved on makes one change.
    const isMovedOn = field.type === 'range' && field === changedField.current;
    changedField.current = field;
    anchor(field);
    isStale.current = false;
    syncAddress(isMovedOn);
  }

  return (
    <Form ref={form} action={action} prefetch={false} onChange={handleChange} aria-busy={isPending}>
      {children}
    </Form>
  );
}

function addressQuery(): string {
  return new URLSearchParams(window.location.search).toString();
}

function readQuery(form: HTMLFormElement | null): string {
  if (!form) return '';
  const pairs = [...new FormData(form)]
    .map(([name, value]) => [name, String(value)])
    .filter(([, value]) => value !== '');
  return new URLSearchParams(pairs).toString();
}

/** Whether two queries are equal up to the order of their parameters and their checks. */
function isSameQuery(first: string, second: string): boolean {
  return checkOf(first) === checkOf(second);
}
