/** Loads the content before the server answers requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs')
    await (await import('./lib/web/load-content')).loadContentOrExit();
}
