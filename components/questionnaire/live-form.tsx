'use client';

import Form from 'next/form';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useRef, useTransition } from 'react';

/**
 * A GET form that, where scripts run, also keeps the page's address in step with what is
 * chosen, so that the standings follow and leaving the page loses nothing. `answers` is
 * the query that the server made this page for, in the order of the form's fields.
 */
export function LiveForm(props: {
  action: string;
  path: string;
  answers: string;
  children: ReactNode;
}) {
  const { action, path, answers, children } = props;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(answers);
  const [isPending, startTransition] = useTransition();

  const keepUp = useCallback(() => {
    if (!form.current) return;
    const chosen = readQuery(form.current);
    if (chosen === latest.current) return;
    latest.current = chosen;
    startTransition(() => router.replace(`${path}?${chosen}`, { scroll: false }));
  }, [path, router]);

  // The browser may have put back choices on reload before this script ran.
  useEffect(() => keepUp(), [keepUp]);

  // The address changed by other means than this form: show what it says.
  useEffect(() => {
    if (isPending || answers === latest.current) return;
    latest.current = answers;
    form.current?.reset();
  }, [answers, isPending]);

  return (
    <Form ref={form} action={action} prefetch={false} onChange={keepUp} aria-busy={isPending}>
      {children}
    </Form>
  );
}

function readQuery(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(pairs).toString();
}
