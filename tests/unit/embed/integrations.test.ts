import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GET } from '@/app/(site)/embed-guide/download/[file]/route';
import { integrationFiles, readDownload } from '@/lib/integrations/archive';

const ORIGIN = 'https://advisor.company.test:8443';
const WIKIS = ['mediawiki', 'dokuwiki', 'tiddlywiki'];

function download(file: string, host = 'advisor.company.test:8443') {
  const address = `https://${host}/embed-guide/download/${file}`;
  const headers = { host, 'x-forwarded-proto': 'https' };
  const request = new Request(address, { headers });
  return GET(request, { params: Promise.resolve({ file }) });
}

async function unzipped(response: Response): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, body]) => [name, strFromU8(body)]));
}

test.each(WIKIS)('%s: our address stands everywhere, the example nowhere', (wiki) => {
  const texts = Object.values(integrationFiles(wiki, ORIGIN)).join('\n');
  expect(texts).toContain(ORIGIN);
  expect(texts).not.toContain('advisor.example.org');
});

test.each(WIKIS)('%s: what is JSON still parses', (wiki) => {
  for (const [name, text] of Object.entries(integrationFiles(wiki, 'http://[::1]:3000'))) {
    if (name.endsWith('.json')) expect(() => JSON.parse(text), name).not.toThrow();
  }
});

test.each([
  `https://x.test";system("id");//`,
  'https://x.test/path',
  "https://x.test'",
  'https://x.test\n',
  'javascript:alert(1)',
  '<script>',
  '',
])('an origin such as %j is never written', (hostile) => {
  for (const wiki of WIKIS) {
    expect(integrationFiles(wiki, hostile)).toEqual(
      integrationFiles(wiki, 'https://advisor.example.org'),
    );
  }
});

test('the same origin gives the same bytes', () => {
  expect(readDownload('mediawiki.zip', ORIGIN)).toEqual(readDownload('mediawiki.zip', ORIGIN));
});

describe('the downloads', () => {
  test('the MediaWiki extension is a folder with its manifest and class', async () => {
    const response = await download('mediawiki.zip');
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="mediawiki.zip"',
    );
    const files = await unzipped(response);
    const manifest = JSON.parse(files['PromptOrTune/extension.json'] ?? '');
    expect(manifest.config.PromptOrTuneOrigin.value).toBe(ORIGIN);
    expect(Object.keys(files)).toContain('PromptOrTune/src/Hooks.php');
  });

  test('the DokuWiki plugin is a folder named as DokuWiki wants it', async () => {
    const files = await unzipped(await download('dokuwiki.zip'));
    expect(files['promptortune/plugin.info.txt']).toMatch(/^base +promptortune$/m);
    expect(files['promptortune/conf/default.php']).toContain(`'${ORIGIN}'`);
    expect(files['promptortune/syntax.php']).toContain('class syntax_plugin_promptortune');
  });

  test('the tiddlers are a list with the script among them', async () => {
    const response = await download('tiddlywiki.json');
    expect(response.headers.get('content-type')).toBe('application/json');
    const tiddlers = await response.json();
    expect(tiddlers).toContainEqual(
      expect.objectContaining({
        tags: '$:/tags/RawMarkup',
        text: `<script type="module" src="${ORIGIN}/embed/v1.js"></script>`,
      }),
    );
  });

  test.each(['mediawiki', 'archive.ts', 'constructor', '../../package.json'])(
    'there is none called %s',
    async (file) => {
      expect((await download(file)).status).toBe(404);
    },
  );
});
