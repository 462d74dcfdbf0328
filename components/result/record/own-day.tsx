'use client';

import { useSyncExternalStore } from 'react';
import { type Day, dateInWords, ownDate } from '@/lib/common/date';

const MINUTE = 60_000;

/** A page may stay open past midnight. */
function subscribe(notify: () => void): () => void {
  const timer = setInterval(notify, MINUTE);
  return () => clearInterval(timer);
}

/** The reader's own day; that of the server in its page, and until scripts run. */
export function useOwnDay(ofServer: Day): Day {
  const date = useSyncExternalStore(
    subscribe,
    () => ownDate(new Date()),
    () => '',
  );
  return date === '' ? ofServer : { date, inWords: dateInWords(date) };
}

/** The same, to be read. */
export function OwnDay({ ofServer }: { ofServer: Day }) {
  const { date, inWords } = useOwnDay(ofServer);
  return <time dateTime={date}>{inWords}</time>;
}
