/** Writes one JSON object a line, with the time first. */
export type Log = (entry: Record<string, unknown>) => void;

/** A log that writes lines by `write`, with the time that `now` tells. */
export function logTo(write: (line: string) => void, now: () => Date): Log {
  return (entry) => write(`${JSON.stringify({ time: now().toISOString(), ...entry })}\n`);
}

/** A text without the queries in it: they hold somebody's answers. */
export function withoutQueries(text: string): string {
  return text.replace(/\?[^\s?"'<>]{2,}/g, '?...');
}
