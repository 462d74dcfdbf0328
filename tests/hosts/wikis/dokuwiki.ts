import { existsSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { unpackDownload } from '../downloads';
import { DOKUWIKI, DOKUWIKI_CONF } from '../places.mjs';
import { serve, temporaryFolder } from '../processes';
import { CHOICE, readGuide, type Snippets } from '../snippets';

const DATA = 'attic cache index locks log media media_attic media_meta meta pages tmp'.split(' ');

const pages = (plain: Snippets, chosen: Snippets): Record<string, string> => ({
  plugin: plain('dokuwiki-integration-2'),
  chosen: chosen('dokuwiki-integration-2'),
  link: plain('dokuwiki-link-1'),
  hostile: [
    '{{prompt-or-tune>x" onload=attack() x="}}',
    '{{prompt-or-tune>"><script>attack()</script>|dark}}',
    `{{prompt-or-tune>task=code|dark' onload='attack()}}`,
  ].join('\n\n'),
});

/** DokuWiki writes into its own folder, so it runs from a copy. */
export async function startDokuWiki(port: number, product: Promise<string>): Promise<void> {
  const folder = temporaryFolder('dokuwiki');
  const within = (...parts: string[]) => path.join(folder, ...parts);
  await cp(DOKUWIKI, folder, {
    recursive: true,
    dereference: true,
    // Without the test data, which only the web server's user may read.
    filter: (file) => path.basename(file) !== 'testing',
  });
  // Debian's redirection to its settings, passwords and data.
  rmSync(within('inc/preload.php'), { force: true });
  if (!existsSync(within('conf'))) {
    const filter = (file: string) => !lstatSync(file).isSymbolicLink() && !/local\.php$/.test(file);
    await cp(DOKUWIKI_CONF, within('conf'), { recursive: true, filter });
  }
  writeFileSync(within('conf/local.php'), `<?php\n$conf['savedir'] = './data';\n`);
  for (const name of DATA) mkdirSync(within('data', name), { recursive: true });

  const origin = await product;
  await unpackDownload(origin, 'dokuwiki.zip', within('lib/plugins'));
  const texts = pages(await readGuide(origin), await readGuide(origin, CHOICE));
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(within('data/pages', `${name}.txt`), text);
  }
  await serve({
    command: ['php', '-S', `127.0.0.1:${port}`, '-t', folder],
    ready: `http://127.0.0.1:${port}/doku.php?id=plugin`,
    folder,
    env: { PHP_CLI_SERVER_WORKERS: '4' },
  });
}
