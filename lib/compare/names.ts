/** The longest name, in characters; names are kept in the address. */
export const MAX_NAME_LENGTH = 40;

/**
 * A name that is safe to show and keep: one line, at most MAX_NAME_LENGTH characters, without
 * control characters and characters that change the direction of the text around it.
 */
export function cleanName(text: string): string {
  const line = text
    .slice(0, 10 * MAX_NAME_LENGTH)
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, MAX_NAME_LENGTH).join('').trim();
}

/** The name of a set that was given none: its letter. */
export function defaultName(key: string): string {
  return key.toUpperCase();
}
