import type { Page } from '@playwright/test';
import { fillPlaceholders, frameAddress, type Snippet, snippetsFor } from '@/lib/embed/snippets';
import { content } from '../../support/content/content';
import { open } from '../support/advisor';
import { expect, test } from '../support/fixtures';

// The embedding guide, with and without scripts.

const ANSWERS = 'task=classification&budget=small';
const RESULT = `https://advisor.example.org/recommendation?${ANSWERS}&from=task%3Dcode`;
const WIKI = 'https://wiki.example.net';
const SNIPPETS: Snippet[] = ['link', 'iframe', 'script', 'element', 'placeholder'];

const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name });
const code = (page: Page, name: string) => page.locator(`[data-snippet="${name}"]`);
const yourWiki = (page: Page) => page.getByRole('region', { name: 'Your wiki' });
const send = (page: Page) => page.getByRole('button', { name: 'Update the snippets' }).click();
const embeddingOf = (origin = '', options = {}) => ({
  ...({ origin, query: ANSWERS, theme: 'dark', width: 480, title: 'Prompt or Tune' } as const),
  ...options,
});

test('is found from the header, and search engines see it without choices only', async ({
  page,
}) => {
  await page.goto('/');
  const site = page.getByRole('navigation', { name: 'Site' });
  await site.getByRole('link', { name: 'Embed', exact: true }).click();
  await expect(page).toHaveURL(/\/embed-guide$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Put it into your wiki');
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await page.goto('/embed-guide?theme=dark');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('makes preview and snippets of what is chosen, and keeps it', async ({ page, baseURL }) => {
  await page.goto('/embed-guide');
  await choice(page, 'Theme').selectOption('Dark');
  await choice(page, 'Width').selectOption('At most 480 pixels');
  await field(page, 'Start from these answers').fill(RESULT);
  await send(page);

  const embedding = embeddingOf(baseURL);
  const snippets = snippetsFor(embedding);
  for (const name of SNIPPETS) await expect(code(page, name)).toHaveText(snippets[name]);
  await expect(code(page, 'address')).toHaveText(`${baseURL}/advisor?${ANSWERS}`);
  await expect(page.getByTitle('Preview of the widget')).toHaveAttribute(
    'src',
    frameAddress({ ...embedding, origin: '' }),
  );
  await expect(page.getByText('starting from 2 answers')).toBeVisible();

  await page.reload();
  await expect(choice(page, 'Theme')).toHaveValue('dark');
  await expect(choice(page, 'Width')).toHaveValue('480');
  await expect(field(page, 'Start from these answers')).toHaveValue(RESULT);
  await expect(code(page, 'element')).toHaveText(snippets.element);
  await page.getByRole('link', { name: 'Start over' }).click();
  await expect(page).toHaveURL(/\/embed-guide#make$/);
  await expect(field(page, 'Start from these answers')).toHaveValue('');
});

test('gives each host its steps, filled with what is chosen', async ({ page, baseURL }) => {
  const query = new URLSearchParams({ theme: 'dark', width: '480', answers: ANSWERS });
  await page.goto(`/embed-guide?${query}`);
  const snippetTexts = await page.locator('[data-snippet]').allTextContents();
  const embedding = embeddingOf(baseURL);
  for (const { ways, csp } of content().hosts) {
    for (const step of [...ways.flatMap(({ steps }) => steps), ...csp]) {
      if (step.code) expect(snippetTexts).toContain(fillPlaceholders(step.code, embedding));
    }
  }
  await open(page, 'MediaWiki');
  await expect(code(page, 'mediawiki-integration-2')).toBeVisible();
  await expect(code(page, 'mediawiki-integration-2')).toHaveText(
    '<prompt-or-tune theme="dark" answers="task=classification&amp;budget=small" />',
  );
});

test('explains an entry that it cannot read, keeps it, and uses the rest', async ({ page }) => {
  await page.goto('/embed-guide');
  await field(page, 'Start from these answers').fill('task=classification&task=poetry&colour=red');
  await field(page, 'Address of your wiki').fill('wiki.example.net');
  await send(page);
  const answers = field(page, 'Start from these answers');
  const wiki = field(page, 'Address of your wiki');
  await expect(answers).toHaveAccessibleDescription(/There is no question called “colour”\./);
  await expect(answers).toHaveAccessibleDescription(/“poetry” is not an answer to “Task”/);
  await expect(wiki).toHaveAccessibleDescription(/Start with https:\/\/ or http:\/\//);
  await expect(page.getByRole('status')).toContainText(
    /“Address of your wiki” could not be read as it is: Start with .+, such as https:/,
  );
  await expect(answers).toHaveValue('task=classification&task=poetry&colour=red');
  await expect(wiki).toHaveValue('wiki.example.net');
  await expect(code(page, 'address')).toHaveText(/\/advisor\?task=classification$/);
  await expect(yourWiki(page)).toHaveCount(0);

  await wiki.fill(`${WIKI}/page`);
  await answers.fill('');
  await send(page);
  await expect(yourWiki(page)).toBeVisible();
  await expect(wiki).toHaveAccessibleDescription(/^Optional\.[^.]+\.[^.]+\.$/);
  await expect(wiki).not.toHaveAttribute('aria-invalid');
});

test('shows markup in an entry as text', async ({ page }) => {
  const markup = '"><script>alert(1)</script><b>x</b>';
  await page.goto(`/embed-guide?${new URLSearchParams({ answers: markup, wiki: markup })}`);
  await expect(field(page, 'Start from these answers')).toHaveValue(markup);
  await expect(page.getByRole('main').locator('b, script')).toHaveCount(0);
});

test('says whether a wiki is let in, and what would let it in', async ({ page, baseURL }) => {
  await page.goto(`/embed-guide?${new URLSearchParams({ wiki: `${WIKI}/page?x=1` })}`);
  await expect(yourWiki(page)).toContainText(`does not let ${WIKI} frame the advisor`);
  await expect(code(page, 'wiki-setting')).toHaveText(/^EMBED_ANCESTORS="[^"]*https:[^"]*"$/);
  await expect(code(page, 'wiki-setting')).toContainText(WIKI);
  await open(page, 'DokuWiki');
  await expect(code(page, 'dokuwiki-setting')).toContainText(WIKI);

  await page.goto(`/embed-guide?${new URLSearchParams({ wiki: 'https://acme.atlassian.net' })}`);
  await expect(yourWiki(page)).toContainText('This is Confluence Cloud.');
  await expect(yourWiki(page)).toContainText('From a sandbox only EMBED_ANCESTORS="*" lets it in.');

  await page.goto(`/embed-guide?${new URLSearchParams({ wiki: `${baseURL}/page` })}`);
  await expect(yourWiki(page)).toContainText(`lets ${baseURL} frame the advisor`);
  await expect(code(page, 'wiki-setting')).toHaveCount(0);

  await page.goto('/embed-guide');
  await open(page, 'DokuWiki');
  await open(page, 'Fossil');
  await expect(page.locator('[data-host="dokuwiki"]')).toContainText('depends on its address');
  await expect(page.locator('[data-host="fossil"]')).toContainText('A link needs no permission.');
});

test('says of each host how well it is known', async ({ page }) => {
  await page.goto('/embed-guide');
  const words = { tested: 'Tested.', tried: 'Tried once.', read: 'Read, not tried.' };
  const summaries = await page.locator('[data-host] summary').allTextContents();
  expect(summaries).toHaveLength(content().hosts.length);
  for (const { name, checked } of content().hosts) {
    const hostSummary = summaries.find((summary) => summary.startsWith(name));
    expect(hostSummary).toContain(words[checked.how]);
  }
});
