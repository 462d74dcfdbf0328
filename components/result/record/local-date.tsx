'use client';

import { useSyncExternalStore } from 'react';
import { type Day, dateInWords, localDate } from '@/lib/common/date';

const MINUTE = 60_000;

/**
 * Checks the date every minute, since a page may stay open past midnight, and when it is printed,
 * since no timer runs while a device sleeps.
 */
function subscribe(notify: () => void): () => void {
  const timer = setInterval(notify, MINUTE);
  window.addEventListener('beforeprint', notify);
  return () => {
    clearInterval(timer);
    window.removeEventListener('beforeprint', notify);
  };
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

/**
 * The day of printing in the reader's time zone, after the word `printed`. On the server and until
 * hydration it is the day on which the server sent the page, after the word `opened`.
 */
export function PrintingDay(props: { serverDay: Day; printed: string; opened: string }) {
  const { serverDay, printed, opened } = props;
  const day = useLocalDay(serverDay);
  return (
    <time dateTime={day.date}>{`${day === serverDay ? opened : printed} ${day.inWords}`}</time>
  );
}
