const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date such as 2026-11-21 in words: "21 November 2026". */
export function dateInWords(date: string): string {
  return DAY.format(new Date(`${date}T00:00:00Z`));
}
