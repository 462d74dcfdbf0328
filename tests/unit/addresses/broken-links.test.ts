import { expect, test } from 'vitest';
import { withCheck } from '@/lib/addresses/check';
import { hrefs } from '@/lib/addresses/hrefs';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { readSets } from '@/lib/compare/answer-sets';
import { readPeople } from '@/lib/compare/group-links';
import { joinedLines } from '@/lib/compare/pasted-lines';
import { currentRuleset } from '@/lib/store/rulesets';
import { base64, proofpoint2 } from '../../support/addresses/encodings';

// A link that mail broke over lines is one person, and two people stay two.

const ANSWERS =
  'task=classification&output-consistency=high&labelled-examples=1000-9999&budget=small';
const RULES = `rules=${currentRuleset.version}`;
const RESULT = `${ANSWERS}&${RULES}`;
const LINK = `https://a.example${hrefs.recommendation(RESULT)}`;
const UNCHECKED = `https://a.example/recommendation?${RESULT}`;
const B = 'task=translation';
const people = (links: string) =>
  readPeople([['links', links]], (query) => `https://a.example/recommendation?${query}`);

const LONG =
  'task=classification&tasks-count=several&output-consistency=high&error-cost=medium&latency=interactive&domain=customer-support&labelled-examples=1000-9999&data-quality=high&budget=small';
const LONG_LINK = `https://a.example${hrefs.recommendation(`${LONG}&${RULES}`)}`;
const LONG_UNCHECKED = `https://a.example/recommendation?${LONG}&${RULES}`;
const INNER = encodeURIComponent(LONG_LINK);
const INNER_UNCHECKED = encodeURIComponent(LONG_UNCHECKED);

test.each([
  ['with &amp;, without a check', LONG_UNCHECKED.replaceAll('&', '&amp;')],
  ['with &#038;, without a check', LONG_UNCHECKED.replaceAll('&', '&#038;')],
  ['with #038;, without a check', LONG_UNCHECKED.replaceAll('&', '#038;')],
  ['with &amp;', LONG_LINK.replaceAll('&', '&amp;')],
  ['encoded', INNER_UNCHECKED],
  [
    'in SafeLinks',
    `https://eur01.safelinks.protection.outlook.com/?url=${INNER}&data=05%7C02%7Cx%40a.example%7C4f6c1b2d3e%7C0%7C0%7C638&sdata=aB%2Fc%3D&reserved=0`,
  ],
  [
    'in SafeLinks, without a check',
    `https://eur01.safelinks.protection.outlook.com/?url=${INNER_UNCHECKED}&data=05%7C02%7Cx%40a.example%7C4f6c1b2d3e%7C0%7C0%7C638&sdata=aB%2Fc%3D&reserved=0`,
  ],
  [
    'in Teams',
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${INNER}&locale=en-us&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi%2Fmt&pc=x`,
  ],
  ['in Google', `https://www.google.com/url?q=${INNER_UNCHECKED}&sa=D&ust=17&usg=AOvVaw1x_y-z`],
  [
    'in Proofpoint 2',
    `https://urldefense.proofpoint.com/v2/url?u=${proofpoint2(LONG_LINK)}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM&r=y&m=z&s=s&e=`,
  ],
  [
    'in Proofpoint 3',
    `https://urldefense.com/v3/__${LONG_LINK.replaceAll('&', '*')}__;${base64('&'.repeat(10))}!!Abc12-3!dEf_456$`,
  ],
  [
    'in Proofpoint 3, without a check',
    `https://urldefense.com/v3/__${LONG_UNCHECKED}__;!!Abc12-3!dEf_456$`,
  ],
  [
    'in Bing',
    `https://www.bing.com/ck/a?!&&p=0a1b2c3d&ptn=3&ver=2&hsh=4&fclid=1&u=a1${base64(LONG_LINK)}&ntb=1`,
  ],
])('two links %s, broken into lines of any width, are two people', (_, link) => {
  for (let width = 40; width <= 100; width += 4) {
    const broken = link.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n');
    for (const text of [
      `${broken}\n${broken}`,
      `> Cy: ${broken?.replaceAll('\n', '\n> ')}\n\n${broken}`,
    ]) {
      const { people: found, problems } = people(text);
      expect([problems, found.map(({ query }) => query)], text).toEqual([[], [LONG, LONG]]);
    }
  }
});

test.each(['&amp;', '&#038;', '&#x26;'])('a break anywhere in %s is seen', (entity) => {
  const before = LONG_UNCHECKED.slice(0, LONG_UNCHECKED.indexOf('&budget'));
  for (let place = 0; place <= entity.length; place++) {
    const broken = `${entity.slice(0, place)}\n${entity.slice(place)}`;
    const text = `${before}${broken}budget=small&${RULES}`;
    expect(
      people(text).people.map(({ query }) => query),
      text,
    ).toEqual([LONG]);
  }
});

test('what is read to join lines is no more than a few times the text', () => {
  const text = Array.from({ length: 100 }, () => 'x=1&y=2&z=3&'.repeat(10)).join('\n');
  let read = 0;
  joinedLines(text, (line) => {
    read += line.length;
    return 5;
  });
  expect(read).toBeLessThan(5 * text.length);
});

test('a link cut at its end stays apart from the person on the next line', () => {
  const cut = UNCHECKED.slice(0, UNCHECKED.indexOf('budget'));
  for (const next of [
    B,
    `Cy: ${B}`,
    UNCHECKED,
    `Cy: ${UNCHECKED}`,
    encodeURIComponent(UNCHECKED),
  ]) {
    for (const first of [cut, `${cut}budget=`, `Ana: ${cut}`]) {
      expect(people(`${first}\n${next}`).people, `${first}\n${next}`).toHaveLength(2);
    }
  }
});

test.each(['2', '5 people asked', '2. Bo', '2_', '2!', '\u200b2'])(
  '“%s” on a line does not make a number before it longer',
  (line) => {
    const link = 'https://a.example/recommendation?task=code&labelled-examples=90';
    const { people: found, problems } = people(`${link}\n${line}\n${link}`);
    const query = 'task=code&labelled-examples=1-99';
    expect(found.map((person) => person.query)).toEqual([query, query]);
    expect(problems.map(({ place }) => place)).toEqual(['Line 2']);
  },
);

test.each(['\u200b', '\u200e', '<br>', ' <br/> '])(
  '“%s” before the end of a line ends no link',
  (sign) => {
    const text = UNCHECKED.replace('&budget', `&${sign}\nbudget`);
    expect(people(text).people.map(({ query }) => query)).toEqual([ANSWERS]);
  },
);

test('blank lines do not count as lines', () => {
  const text = Array.from({ length: 6 }, () => LINK).join('\n'.repeat(30));
  expect(people(text).people).toHaveLength(6);
});

test.each([
  ['with a check', LINK],
  ['without a check', UNCHECKED],
  ['that is a bare query', RESULT],
])('a link %s, broken in two anywhere, is one person, between two others', (_, link) => {
  for (const [seam, mark] of [
    ['\n', ''],
    ['\r\n', ''],
    ['\n> ', '> '],
    ['\n   ', ''],
  ] as const) {
    for (let place = 1; place < link.length; place++) {
      const broken = link.slice(0, place) + seam + link.slice(place);
      const { people: found, problems } = people(
        `${mark}Bo: https://a.example/recommendation?${B}\n${mark}Ana: ${broken}\n${mark}Cy: ${B}`,
      );
      expect(
        found.map(({ name, query }) => [name, query]),
        broken,
      ).toEqual([
        ['Bo', B],
        ['Ana', ANSWERS],
        ['Cy', B],
      ]);
      expect(problems, broken).toEqual([]);
    }
  }
});

test('a link broken into lines of any width, also of quoted-printable, is one person', () => {
  const encoded = LINK.replaceAll('=', '=3D');
  for (let width = 12; width < 76; width++) {
    const lines = (text: string, end: string) =>
      (text.match(new RegExp(`.{1,${width}}(?<!=3?)`, 'g')) ?? []).join(end);
    for (const broken of [lines(LINK, '\n'), lines(UNCHECKED, '\n'), lines(encoded, '=\n')]) {
      const { people: found } = people(`Ana: ${broken}\n${broken}`);
      expect(
        found.map(({ name, query }) => [name, query]),
        broken,
      ).toEqual([
        ['Ana', ANSWERS],
        ['B', ANSWERS],
      ]);
      const fields = readSets([['a', broken]], COMPARISON_KEYS);
      expect(
        fields.sets.map(({ query }) => query),
        broken,
      ).toEqual([ANSWERS]);
    }
  }
});

test('people on lines of their own stay people of their own', () => {
  const lines = [
    LINK,
    B,
    UNCHECKED,
    RESULT,
    `Ana: ${B}`,
    withCheck(B),
    'budget=large',
    'https://example.com/',
  ];
  const names = (text: string) => people(text).people.map(({ query }) => query);
  for (const first of lines) {
    for (const second of lines) {
      expect(names(`${first}\n${second}`), `${first}\n${second}`).toEqual([
        ...names(first),
        ...names(second),
      ]);
    }
  }
  const cut = LINK.slice(0, LINK.indexOf('&budget'));
  expect(people(`${cut}\nbudget=small`).people).toHaveLength(2);
  expect(people(`${cut}\nbudget=small`).problems.map(({ place }) => place)).toEqual(['Line 1']);
});
