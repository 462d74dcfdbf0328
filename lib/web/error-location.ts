/**
 * The name and stack of an error for the log, without its message, which may repeat what a
 * visitor sent.
 */
export function errorLocation(error: unknown): string {
  if (!(error instanceof Error)) return 'Something was thrown that is no error.';
  const places =
    error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...places].join('\n');
}
