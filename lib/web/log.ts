import { format, stripVTControlCharacters } from 'node:util';
import { whereThrown } from './where-thrown';

/** Writes one JSON object as a line of standard output, with the time first. */
export function log(entry: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/** Makes lines of the log of what the framework prints, without anybody's answers. */
export function logWhatIsPrinted(): void {
  // Who reads it may go away; that is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) => {
      const told = parts.map((part) => (part instanceof Error ? whereThrown(part) : part));
      const message = withoutQueries(stripVTControlCharacters(format(...told))).trim();
      if (message) log({ level: level === 'log' ? 'info' : level, message });
    };
  }
}

/** A text without the queries in it: they hold somebody's answers. */
export function withoutQueries(text: string): string {
  return text.replace(/\?\S{2,}/g, '?...');
}
