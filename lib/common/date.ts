/**
 * A day for programs, such as 2026-11-21, and for people: "21 November 2026", or "21 November 2026
 * (UTC)" where it need not be the day of the reader.
 */
export type Day = { date: string; inWords: string };

const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date such as 2026-11-21 in words: "21 November 2026". */
export function dateInWords(date: string): string {
  return WORDS.format(new Date(`${date}T00:00:00Z`));
}

/** The day by UTC, for who does not know where the reader is. */
export function utcDay(now: Date): Day {
  const date = now.toISOString().slice(0, 10);
  return { date, inWords: `${dateInWords(date)} (UTC)` };
}

/** The date where this device is, such as 2026-11-21. */
export function ownDate(now: Date): string {
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 10);
}
