import { log } from './log';

/** Loads the content; prints the error and ends the process if it is invalid. */
export async function loadContentOrExit(): Promise<void> {
  try {
    await import('../store/rulesets');
    const { SERVED_AT } = process.env;
    if (SERVED_AT) log({ level: 'info', message: `Ready at ${SERVED_AT}` });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
