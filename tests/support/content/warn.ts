/**
 * Tells an author that something looks odd without failing the checks, if it does. For limits that
 * a sound change may well exceed.
 */
export function warnIf(isOdd: boolean, message: string): void {
  if (isOdd) process.stderr.write(`\nLook at this once: ${message}\n`);
}
