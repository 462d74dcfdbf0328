import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, serve, temporaryFolder } from '../processes';
import { snippet } from '../snippets';

/** Fossil takes nothing but links. */
export async function startFossil(port: number, product: Promise<string>): Promise<void> {
  const folder = temporaryFolder('fossil');
  const repository = path.join(folder, 'wiki.fossil');
  const text = path.join(folder, 'page.wiki');
  // Without these it writes into the home directory and asks who is there.
  const env = { FOSSIL_HOME: folder, FOSSIL_USER: 'admin' };
  await run(['fossil', 'init', repository, '--admin-user', 'admin'], env);
  // Its chores would run in a process that outlives the server.
  await run(['fossil', 'settings', 'backoffice-disable', '1', '-R', repository], env);
  writeFileSync(text, snippet('link', await product));
  await run(['fossil', 'wiki', 'create', 'Link', text, '-R', repository], env);
  await serve({
    command: ['fossil', 'server', repository, '--localhost', '--nojail', '--port', String(port)],
    ready: `http://127.0.0.1:${port}/wiki?name=Link`,
    folder,
    env,
  });
}
