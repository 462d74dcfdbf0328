/** Names stand in the address, so they are kept short. */
export const LONGEST_NAME = 40;

/**
 * A name as it can be shown and kept: one line, at most LONGEST_NAME characters, and
 * nothing that would turn the direction of the text around it.
 */
export function cleanName(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST_NAME)
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, LONGEST_NAME).join('').trim();
}

/** How a set is called where it has no name of its own: by its letter. */
export function defaultName(key: string): string {
  return key.toUpperCase();
}
