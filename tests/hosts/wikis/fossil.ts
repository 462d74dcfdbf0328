import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, serve, temporaryFolder } from '../processes';
import { readGuide } from '../snippets';

/** Page, media type and code block of the link, for each markup of Fossil. */
const LINKS = [
  ['Markdown', 'text/x-markdown', 'fossil-link-1'],
  ['Link', 'text/x-fossil-wiki', 'fossil-link-2'],
] as const;

/** Fossil allows only links. */
export async function startFossil(port: number, product: Promise<string>): Promise<void> {
  const folder = temporaryFolder('fossil');
  const repository = path.join(folder, 'wiki.fossil');
  const text = path.join(folder, 'page.txt');
  // Otherwise Fossil writes into the home directory and asks for a user name.
  const env = { FOSSIL_HOME: folder, FOSSIL_USER: 'admin' };
  await run(['fossil', 'init', repository, '--admin-user', 'admin'], env);
  // The backoffice would run in a process that outlives the server.
  await run(['fossil', 'settings', 'backoffice-disable', '1', '-R', repository], env);
  const guide = await readGuide(await product);
  for (const [page, type, link] of LINKS) {
    writeFileSync(text, guide(link));
    await run(['fossil', 'wiki', 'create', page, text, '-M', type, '-R', repository], env);
  }
  await serve({
    command: ['fossil', 'server', repository, '--localhost', '--nojail', '--port', String(port)],
    ready: `http://127.0.0.1:${port}/wiki?name=Link`,
    folder,
    env,
  });
}
