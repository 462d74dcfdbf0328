/**
 * A date in ISO format, such as 2026-11-21, and in words: "21 November 2026", or "21 November 2026
 * (UTC)" where the reader may be in another time zone.
 */
export type Day = { date: string; inWords: string };

const LONG_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date such as 2026-11-21 in words: "21 November 2026". */
export function dateInWords(date: string): string {
  return LONG_DATE.format(new Date(`${date}T00:00:00Z`));
}

/** The date in UTC, for code that does not know the reader’s time zone. */
export function utcDay(now: Date): Day {
  const date = now.toISOString().slice(0, 10);
  return { date, inWords: `${dateInWords(date)} (UTC)` };
}

/** The date in this device’s time zone, such as 2026-11-21. */
export function localDate(now: Date): string {
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 10);
}
