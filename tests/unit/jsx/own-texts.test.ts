import { createElement, Fragment, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { jsx, jsxs } from '@/lib/jsx/jsx-runtime';

const render = (element: ReactElement) => renderToStaticMarkup(element);
const link = createElement('a', { key: 'a' }, 'link');

test.each([
  [['count ', 3, ' items'], '<p>count 3 items</p>'],
  [[false, 'a', null, undefined, true], '<p>a</p>'],
  [['a ', 1, link, 0, ' b'], '<p><span>a 1</span><a>link</a><span>0 b</span></p>'],
  [[link, ' ', link], '<p><a>link</a> <a>link</a></p>'],
  [['a', ['; ', link]], '<p><span>a</span><span>; </span><a>link</a></p>'],
  [['<b>', link], '<p><span>&lt;b&gt;</span><a>link</a></p>'],
])('no text of %j has a sibling', (children, html) => {
  expect(render(jsxs('p', { children }))).toBe(html);
});

test('a child alone stays as it is', () => {
  expect(render(jsx('p', { children: 'text' }))).toBe('<p>text</p>');
  expect(render(jsx('p', { children: link }))).toBe('<p><a>link</a></p>');
  expect(render(jsx('p', {}))).toBe('<p></p>');
});

test('a text of a fragment has siblings where that stands', () => {
  const inner = jsx(Fragment, { children: 'text' });
  expect(render(jsxs('p', { children: [link, inner] }))).toBe(
    '<p><a>link</a><span>text</span></p>',
  );
  expect(render(jsxs(Fragment, { children: ['a ', 1] }))).toBe('<span>a 1</span>');
});

test('texts in lists have keys that no other child has', () => {
  const items = [0, 1].flatMap((n) => ['; ', createElement('b', { key: n }, n)]);
  const { children } = jsx('p', { children: items }).props as { children: ReactElement[] };
  expect(children.map(({ key }) => key)).toEqual(['text 0', '0', 'text 2', '1']);
});

test('props and key are kept', () => {
  const element = jsxs('p', { id: 'x', children: ['a', link] }, 'k');
  expect(element.key).toBe('k');
  expect(render(element)).toBe('<p id="x"><span>a</span><a>link</a></p>');
});
