import { expect, test } from 'vitest';
import { withCheck } from '@/lib/addresses/check';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { adviseOnPage, readAnswers } from '@/lib/advice/advise';
import { currentRuleset } from '@/lib/store/rulesets';
import { content } from '../../support/content/content';
import { getFramed } from '../../support/server/framed';
import { get } from '../../support/server/requests';

// What share sheets, mailings and advertisements add to a link is left out, and nothing else.

const ANSWERS = 'task=classification&labelled-examples=1000-9999&budget=small&weight.cost=3';
const RESULT = `${ANSWERS}&rules=${currentRuleset.version}`;
const pairsOf = (query: string) => cleanParameters(new URLSearchParams(query));

const ADDED =
  'utm_source utm_medium fbclid gclid mc_cid mc_eid msclkid igshid _hsenc gad_source mtm_campaign si ref srsltid'.split(
    ' ',
  );

test.each(ADDED)('%s is left out without a word', async (name) => {
  const query = `${name}=https%3A%2F%2Fx.example%2F%3Ftask%3Dcode&${withCheck(RESULT)}&${name}=y`;
  expect(adviseOnPage(pairsOf(query))).toMatchObject({ problems: [], query: RESULT });
  const { status, body } = await get(query);
  expect([status, body.problems, body.url]).toEqual([
    200,
    [],
    `http://127.0.0.1:3000${hrefs.recommendation(RESULT)}`,
  ]);
  expect((await getFramed(`/embed?${query}`)).html).not.toContain('could not be used');
});

test.each(['utm_source=x', 'fbclid=IwAR', 'ref=a', 'mc_eid=YQ==', '_gl=1*a*b'])(
  '%s takes nothing of the link with it, however that was encoded',
  (added) => {
    const link = `${added}&${withCheck(RESULT)}`;
    for (const query of [
      link.replaceAll('&', '%26'),
      encodeURIComponent(link),
      encodeURIComponent(encodeURIComponent(link)),
      encodeURIComponent(link.replaceAll('&', '&amp;')),
      `task=classification&${encodeURIComponent(`${added}&${withCheck(RESULT)}`)}`,
    ]) {
      expect(readAnswers(pairsOf(query)), query).toMatchObject({ problems: [], query: RESULT });
    }
  },
);

test.each([
  '?task=code',
  'x&task=code',
  'x&check=1&task=code',
  '/recommendation?check=1mm8xfc&task=code',
  'A/B=test&variant=2',
  'cat%3Dshoes%26size%3D9',
  'www.example.com/search?q=task',
  'TS=1&MCMID=2',
])('nothing is read out of the value “%s” of what was added to a link', (value) => {
  const added = new URLSearchParams({ utm_content: value, ref: value }).toString();
  for (const query of [`${added}&${withCheck(RESULT)}`, `${RESULT}&${added}`])
    expect(readAnswers(pairsOf(query)), query).toMatchObject({ problems: [], query: RESULT });
});

test.each([
  `ref_url=${encodeURIComponent(`https://a.example${hrefs.recommendation(RESULT)}`)}`,
  `ref=${encodeURIComponent(hrefs.recommendation(RESULT))}`,
  `ref_url=${encodeURIComponent(`https://a.example/recommendation?utm_source=x&${withCheck(RESULT)}`)}`,
  `ref=${encodeURIComponent(`/recommendation?utm_source=x&${withCheck(RESULT)}`)}`,
  'utm_term=spell%3Fcheck%3Dyes',
])('the page that a reader came from is not read where nothing else is: %s', (query) => {
  expect(readAnswers(pairsOf(query))).toMatchObject({ problems: [], query: '' });
  const further = `${query}&task=classification`;
  expect(readAnswers(pairsOf(further))).toMatchObject({
    problems: [],
    query: `task=classification&rules=${currentRuleset.version}`,
  });
});

test('no question or criterion is called like what is left out', () => {
  const names = [
    ...content().questions.map(({ id }) => id),
    ...content().criteria.map(({ id }) => `weight.${id}`),
  ];
  expect(cleanParameters(names.map((name) => [name, 'x'])).map(([name]) => name)).toEqual(names);
});
