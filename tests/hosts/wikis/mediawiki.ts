import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unpackDownload } from '../downloads';
import { MEDIAWIKI } from '../places.mjs';
import { run, serve, temporaryFolder } from '../processes';
import { CHOICE, readGuide, type Snippets } from '../snippets';

/**
 * One wiki under several host names, each with its settings: those that end in `common` run
 * MediaWiki:Common.js; `csp`, `strict` and `csp-common` send a content security policy.
 */
const settings = (folder: string, guide: Snippets) => `
$wgJobRunRate = 0;
$wgCacheDirectory = '${folder}/cache';
$wgExtensionDirectory = '${folder}';
${guide('mediawiki-integration-1')}
if ( isset( $_SERVER['HTTP_HOST'] ) ) {
	$wgServer = 'http://' . $_SERVER['HTTP_HOST'];
	$name = explode( '.', $_SERVER['HTTP_HOST'] )[0];
	$wgUseSiteJs = str_ends_with( $name, 'common' );
	if ( $name === 'csp' ) {
		$wgCSPHeader = true;
	}
	if ( $name === 'strict' ) {
		$wgCSPHeader = [ 'default-src' => true ];
	}
	if ( $name === 'csp-common' ) {
		${guide('mediawiki-csp-1')}
	}
}
`;

const pages = (plain: Snippets, chosen: Snippets): Record<string, string> => ({
  Tag: plain('mediawiki-integration-2'),
  Chosen: chosen('mediawiki-integration-2'),
  Div: plain('mediawiki-placeholder-2'),
  Link: plain('mediawiki-link-1'),
  Hostile: [
    `<prompt-or-tune answers='x" onload="attack()' theme='dark" onload="attack()' />`,
    '<prompt-or-tune answers="&quot;&gt;&lt;script&gt;attack()&lt;/script&gt;" />',
    `<prompt-or-tune answers="task=code" title='"&gt;&lt;img src=x onerror=attack()&gt;' />`,
  ].join('\n'),
  'MediaWiki:Common.js': plain('mediawiki-placeholder-1'),
});

/** MediaWiki runs from its package's folder, with settings and database in a temporary one. */
export async function startMediaWiki(port: number, product: Promise<string>): Promise<void> {
  const folder = temporaryFolder('mediawiki');
  const script = (name: string) => ['php', path.join(MEDIAWIKI, 'maintenance', name)];
  const env = { MW_CONFIG_FILE: path.join(folder, 'LocalSettings.php') };
  await run([
    ...script('install.php'),
    ...['--confpath', folder, '--dbtype', 'sqlite', '--dbpath', path.join(folder, 'db')],
    ...['--dbname', 'wiki', '--server', `http://localhost:${port}`, '--scriptpath', ''],
    ...['--lang', 'en', '--pass', 'a-pass-for-the-tests', 'Wiki', 'Admin'],
  ]);

  const origin = await product;
  await unpackDownload(origin, 'mediawiki.zip', folder);
  const plain = await readGuide(origin);
  const chosen = await readGuide(origin, CHOICE);
  appendFileSync(env.MW_CONFIG_FILE, settings(folder, plain));

  const texts = path.join(folder, 'pages');
  mkdirSync(texts);
  const files = Object.entries(pages(plain, chosen)).map(([title, text]) => {
    const file = path.join(texts, `${title}.txt`);
    writeFileSync(file, text);
    return file;
  });
  await run([...script('importTextFiles.php'), '--overwrite', '--user', 'Admin', ...files], env);
  await serve({
    command: ['php', '-S', `127.0.0.1:${port}`, '-t', MEDIAWIKI],
    ready: `http://127.0.0.1:${port}/index.php?title=Tag`,
    folder,
    env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
  });
}
