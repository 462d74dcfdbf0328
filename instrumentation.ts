/** Reads the content before the first answer is made. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./lib/web/prepare')).prepare();
}
