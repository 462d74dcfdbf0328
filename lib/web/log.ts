import { format, stripVTControlCharacters } from 'node:util';
import { errorLocation } from './error-location';

/** Writes an entry as one line of JSON to standard output, with the time first. */
export function log(entry: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/** Sends what the framework prints to the log, without queries and error messages. */
export function redirectConsoleToLog(): void {
  // The reader of the output may close it; the process goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) => {
      const safeParts = parts.map((part) => (part instanceof Error ? errorLocation(part) : part));
      const message = withoutQueries(stripVTControlCharacters(format(...safeParts))).trim();
      if (message) log({ level: level === 'log' ? 'info' : level, message });
    };
  }
}

/** The text with each query replaced by "?...", since queries contain answers. */
export function withoutQueries(text: string): string {
  return text.replace(/\?\S{2,}/g, '?...');
}
