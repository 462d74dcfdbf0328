'use client';

import { useSyncExternalStore } from 'react';
import { type Day, dateInWords, localDate } from '@/lib/common/date';

const MINUTE = 60_000;

/** Checks the date every minute, since a page may stay open past midnight. */
function subscribe(notify: () => void): () => void {
  const timer = setInterval(notify, MINUTE);
  return () => clearInterval(timer);
}

/** Today in the reader's time zone; `serverDay` on the server and until hydration. */
export function useLocalDay(serverDay: Day): Day {
  const date = useSyncExternalStore(
    subscribe,
    () => localDate(new Date()),
    () => '',
  );
  return date === '' ? serverDay : { date, inWords: dateInWords(date) };
}

/** Today in the reader's time zone, as a `time` element. */
export function LocalDate({ serverDay }: { serverDay: Day }) {
  const { date, inWords } = useLocalDay(serverDay);
  return <time dateTime={date}>{inWords}</time>;
}
