import { log } from './log';

/** Reads the content, and ends the server where it cannot be read. */
export async function prepare(): Promise<void> {
  try {
    await import('../store/rulesets');
    const { SERVED_AT } = process.env;
    if (SERVED_AT) log({ level: 'info', message: `Ready at ${SERVED_AT}` });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
