import fc from 'fast-check';
import { expect, test } from 'vitest';
import { THEMES } from '@/lib/addresses/frame-parameters';
import { encodeAnswers } from '@/lib/answers/encode';
import { PLACEHOLDERS } from '@/lib/content/host-schema';
import {
  type EmbedOptions,
  fillPlaceholders,
  frameAddress,
  linkAddress,
  snippetsFor,
} from '@/lib/embed/snippets';
import { content } from '../../support/content/content';
import { someAnswers } from '../../support/engine/arbitraries';

const origins = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.domain(),
    fc.option(fc.integer({ min: 1, max: 65_535 })),
  )
  .map(([scheme, host, port]) => new URL(`${scheme}://${host}${port ? `:${port}` : ''}`).origin);
const embeddings: fc.Arbitrary<EmbedOptions> = fc.record({
  origin: origins,
  query: someAnswers(content()).map((answers) => encodeAnswers(content(), answers)),
  theme: fc.constantFrom(...THEMES),
  width: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
  title: fc.string({ unit: 'grapheme' }),
});
const plain = {
  origin: 'https://advisor.example.org',
  query: '',
  theme: 'auto',
  title: 'Prompt or Tune',
} as const;

/** The tags of a snippet with their attributes, by a parser stricter than HTML. */
function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  expect(html.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  return [...html.matchAll(/<([a-z-]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g)].map(
    ([, name = '', list = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...list.matchAll(/ ([a-z-]+)(?:="([^"<>]*)")?/g)].map(([, attribute = '', value = '']) => [
          attribute,
          unescaped(value),
        ]),
      ),
    }),
  );
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>' };
function unescaped(text: string): string {
  expect(text.replaceAll(/&(amp|quot|lt|gt);/g, '')).not.toContain('&');
  return text.replaceAll(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

test('whatever the choices, a snippet read as HTML gives them back', () => {
  fc.assert(
    fc.property(embeddings, (embedding) => {
      const { origin, query, theme, title, width } = embedding;
      const snippets = snippetsFor(embedding);
      const link = { name: 'a', attributes: { href: linkAddress(embedding) } };
      expect(tagsOf(snippets.link)).toEqual([link]);
      expect(tagsOf(snippets.script)).toEqual([
        { name: 'script', attributes: { type: 'module', src: `${origin}/embed/v1.js` } },
      ]);

      const [frame] = tagsOf(snippets.iframe);
      expect(frame?.attributes).toMatchObject({
        src: frameAddress(embedding),
        title,
        width: width === undefined ? '100%' : String(width),
      });

      const attributes = {
        ...(theme === 'auto' ? {} : { theme }),
        ...(query === '' ? {} : { answers: query }),
        ...(title === plain.title ? {} : { title }),
      };
      const style = width === undefined ? {} : { style: `max-width:${width}px` };
      expect(tagsOf(snippets.element)).toEqual([
        { name: 'prompt-or-tune', attributes: { ...attributes, ...style } },
        link,
      ]);
      const data = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]);
      expect(tagsOf(snippets.placeholder)).toEqual([
        {
          name: 'div',
          attributes: { 'data-prompt-or-tune': '', ...Object.fromEntries(data), ...style },
        },
        link,
      ]);
    }),
  );
});

test('the address of a frame holds the answers, and the theme where one is chosen', () => {
  fc.assert(
    fc.property(embeddings, (embedding) => {
      const { origin, query, theme } = embedding;
      const address = new URL(frameAddress(embedding));
      expect(address.origin + address.pathname).toBe(`${origin}/embed`);
      const { theme: frameTheme = 'auto', ...answers } = Object.fromEntries(address.searchParams);
      expect(frameTheme).toBe(theme);
      expect(answers).toEqual(Object.fromEntries(new URLSearchParams(query)));
    }),
  );
});

test('without choices the snippets are as short as can be', () => {
  expect(snippetsFor(plain)).toMatchObject({
    element:
      '<prompt-or-tune><a href="https://advisor.example.org/advisor">Prompt or Tune</a></prompt-or-tune>',
    placeholder:
      '<div data-prompt-or-tune><a href="https://advisor.example.org/advisor">Prompt or Tune</a></div>',
  });
});

test('placeholders are filled in, and other braces are left alone', () => {
  const embedding = { ...plain, query: 'task=code&budget=small', theme: 'dark' } as const;
  for (const name of PLACEHOLDERS) {
    expect(fillPlaceholders(`{${name}}`, embedding)).not.toBe(`{${name}}`);
  }
  expect(fillPlaceholders('{{prompt-or-tune>{answers}|{theme}}}', embedding)).toBe(
    '{{prompt-or-tune>task=code&budget=small|dark}}',
  );
  expect(fillPlaceholders('<x{attributes} />', embedding)).toBe(
    '<x theme="dark" answers="task=code&amp;budget=small" />',
  );
  expect(fillPlaceholders('{rawelement}', embedding)).toContain('answers="task=code&budget=small"');
  const others = '[{ a: {}, b: {{border: 0}}, {constructor}, {Origin} }]';
  expect(fillPlaceholders(others, embedding)).toBe(others);
});
