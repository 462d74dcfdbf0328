const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** A moment (ISO) in the words of the page and the time of this device. */
export function When({ date }: { date: string }) {
  return <time dateTime={date}>{WORDS.format(new Date(date))}</time>;
}
