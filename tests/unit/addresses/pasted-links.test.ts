import { expect, test } from 'vitest';
import { withCheck } from '@/lib/addresses/check';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { readSets } from '@/lib/compare/answer-sets';
import { readPeople } from '@/lib/compare/group-links';
import { readChoices } from '@/lib/embed/guide-choices';
import { currentRuleset } from '@/lib/store/rulesets';

// Links as they come out of mails, chats and search engines: unwrapped, and whole again.

const ANSWERS =
  'task=classification&output-consistency=high&labelled-examples=1000-9999&budget=small';
const RESULT = `${ANSWERS}&rules=${currentRuleset.version}`;
const LINK = `https://a.example${hrefs.recommendation(RESULT)}`;
const UNCHECKED = `https://a.example/recommendation?${RESULT}`;
const INNER = encodeURIComponent(LINK);
const people = (links: string) =>
  readPeople([['links', links]], (query) => `https://a.example/recommendation?${query}`);
const base64 = (text: string) =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** As Proofpoint 2 spells a URL. */
const proofpoint2 = (url: string) =>
  url
    .replace(/[-_%?&=:]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('/', '_');

const WRAPPED: [string, string][] = [
  [
    'SafeLinks',
    `https://eur01.safelinks.protection.outlook.com/?url=${INNER}&data=05%7C02%7Cx%40a.example%7C&sdata=aB%3D&reserved=0`,
  ],
  [
    'SafeLinks, HTML',
    `https://eur01.safelinks.protection.outlook.com/?url=${INNER}&amp;data=05%7C02&amp;reserved=0`,
  ],
  [
    'Teams',
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${INNER}&locale=en&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi%2Fmt&pc=x`,
  ],
  ['Google', `https://www.google.com/url?sa=t&source=web&rct=j&url=${INNER}&ved=2ahUKE&usg=AOv`],
  ['Google, q', `https://www.google.com/url?q=${INNER}&sa=D&ust=17&usg=AOv`],
  [
    'Proofpoint 2',
    `https://urldefense.proofpoint.com/v2/url?u=${proofpoint2(LINK)}&d=DwMFaQ&c=x&r=y&m=z&s=s&e=`,
  ],
  [
    'Proofpoint 3',
    `https://urldefense.com/v3/__${LINK.replaceAll('&', '*')}__;${base64('&'.repeat(5))}!!abc!def$`,
  ],
  [
    'Proofpoint 3, a run',
    `https://urldefense.com/v3/__${LINK.replace('1000-9999', '1**B-9999')}__;${base64('000')}!!abc!def$`,
  ],
  ['Facebook', `https://l.facebook.com/l.php?u=${encodeURIComponent(`${LINK}&fbclid=IwAR`)}&h=AT0`],
  ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${INNER}&urlhash=x&trk=y`],
  ['Slack', `https://slack-redir.net/link?url=${INNER}&v=3`],
  ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${INNER}&rut=0a`],
  ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${INNER}&c=E,1,x&typo=1`],
  ['Cisco', `https://secure-web.cisco.com/1aB-c_d/${INNER}`],
  ['Yahoo', `https://r.search.yahoo.com/_ylt=A;_ylu=B/RV=2/RE=17/RO=10/RU=${INNER}/RK=2/RS=x-`],
  ['Bing', `https://www.bing.com/ck/a?!&&p=x&u=a1${base64(LINK)}&ntb=1`],
  ['Sophos', `https://eu-central-1.protection.sophos.com/?d=a.example&u=${base64(LINK)}&i=x`],
  ['Avanan', `https://url.avanan.click/v2/___${LINK}___.YXAzOm`],
  ['an archive', `https://web.archive.org/web/2026/${LINK}`],
  [
    'one within another',
    `https://www.google.com/url?q=${encodeURIComponent(`https://eur01.safelinks.protection.outlook.com/?url=${INNER}&data=x`)}&sa=D`,
  ],
  ['an encoding too many', `https://l.example/?to=${encodeURIComponent(INNER)}&x=1`],
];

const AROUND: [string, string][] = [
  ['angle brackets', `<${LINK}>`],
  ['round brackets', `(${LINK}).`],
  ['square brackets', `[${LINK}]`],
  ['quotes', `"${LINK}",`],
  ['typographic quotes', `„${LINK}“`],
  ['Markdown', `[the result](${LINK})`],
  ['Markdown that shows the link', `[${LINK}](${LINK})`],
  ['the spelling of Slack', `<${LINK}|the result>`],
  ['HTML', `<a href="${LINK.replaceAll('&', '&amp;')}">result</a>`],
  ['escaped HTML', `&lt;${LINK.replaceAll('&', '&amp;')}&gt;`],
  ['words before', `Link: ${LINK}`],
  ['words around', `See ${LINK} and tell me.`],
  ['a quoted mail', `> ${LINK}`],
  ['a fragment', `${LINK}#what-if`],
  ['invisible characters', `\u200b${LINK}\u00ad\ufeff`],
  ['entities', LINK.replaceAll('&', '&#038;')],
  ['a mail of Outlook', `${LINK}<https://eur01.safelinks.protection.outlook.com/?url=${INNER}>`],
  ['Markdown that leads to it with a tracker', `[${LINK}](${LINK}&utm_source=x)`],
  ['BBCode', `[url=${LINK}]Ana[/url]`],
];

const MANGLED: [string, string][] = [
  ['&#038; without &', UNCHECKED.replaceAll('&', '#038;')],
  ['&#38; without &', UNCHECKED.replaceAll('&', '#38;')],
  ['&#x26; without &', UNCHECKED.replaceAll('&', '#x26;')],
  ['&#038; without &, encoded', UNCHECKED.replaceAll('&', '%23038;')],
  ['&#038; with parts encoded', UNCHECKED.replaceAll('&', '&#038%3B')],
  ['a Markdown escape', UNCHECKED.replace(/[&_-]/g, '\\$&')],
  ['a JSON escape', UNCHECKED.replaceAll('&', '\\u0026').replaceAll('/', '\\/')],
  ['places to break a line', UNCHECKED.replaceAll('&', '<wbr>&').replaceAll('-', '-<wbr/>')],
  ['quotes around a value', UNCHECKED.replace('=small', '="small"')],
  ['brackets around a value', UNCHECKED.replace('=classification', '=(classification)')],
  ['a fragment before the last parameter', UNCHECKED.replace('&rules', '#what-if&rules')],
  ['words around', `See ${UNCHECKED} and tell me.`],
  ['the spelling of wikis', `[${UNCHECKED} the result]`],
  ['words after a dash', `${UNCHECKED} – my result`],
  ['an encoding', encodeURIComponent(UNCHECKED)],
  ['two encodings', encodeURIComponent(encodeURIComponent(UNCHECKED))],
  [
    'the path of a wrapper, partly encoded',
    `https://x.r.us-east-1.awstrack.me/L0/${UNCHECKED.replaceAll('/', '%2F').replace('?', '%3F').replaceAll('&', '%26')}/1/0100018c-1/abc=42`,
  ],
  [
    'an unencoded parameter of Google',
    `https://www.google.com/url?q=${UNCHECKED}&sa=D&ust=1&usg=x`,
  ],
  ['an unencoded parameter of Facebook', `https://l.facebook.com/l.php?u=${UNCHECKED}&h=AT0`],
  [
    'base64 with encoded signs',
    `https://eu-central-1.protection.sophos.com/?d=a.example&u=${encodeURIComponent(btoa(UNCHECKED))}&i=x`,
  ],
];

const FOLLOWING = [`${LINK}#what-if`, 'Sent from my iPhone', '\nBest, Ana', 'thanks!', 'thanks'];

test.each([...WRAPPED, ...AROUND, ...MANGLED])('reads a link in %s', (_, text) => {
  const { sets, fields, rulesetProblems } = readSets([['a', text]], COMPARISON_KEYS);
  expect([fields[0]?.problems, rulesetProblems]).toEqual([[], []]);
  expect(sets.map(({ query }) => query)).toEqual([ANSWERS]);
  const { people: found, problems } = people(`${text}\n${text}`);
  expect(problems).toEqual([]);
  expect(found.map(({ query }) => query)).toEqual([ANSWERS, ANSWERS]);
  expect(`${readChoices([['answers', text]]).answers.parameters}`).toBe(RESULT);
});

test.each(FOLLOWING)('a link is whole, and the only one, before a line with “%s”', (words) => {
  for (const link of [LINK, UNCHECKED]) {
    const { sets, rulesetProblems } = readSets([['a', `${link}\n${words}`]], COMPARISON_KEYS);
    expect([rulesetProblems, sets.map(({ query }) => query)]).toEqual([[], [ANSWERS]]);
  }
});

test.each(['&\n> ', 'dget=\n>> ', 'bud\n    ', 'bud\r\n> '])(
  'a bare query in a field, broken by %j, is read',
  (seam) => {
    const text = RESULT.replace(seam.replace(/\s.*/s, ''), seam);
    expect(text).not.toBe(RESULT);
    const pairs = cleanParameters([['a', text]]);
    const { sets, fields } = readSets(pairs, COMPARISON_KEYS);
    expect([fields[0]?.problems, sets.map(({ query }) => query)]).toEqual([[], [ANSWERS]]);
  },
);

test('two links in BBCode are told', () => {
  const text = `[url=${LINK}]Ana[/url] [url=https://a.example/recommendation?task=code]Bo[/url]`;
  expect(readSets([['a', text]], COMPARISON_KEYS).fields[0]?.problems).toEqual([
    expect.stringContaining('two links'),
  ]);
});

test.each([
  'Ana: ',
  'Ana: [url=',
  'Ana=',
  'Ana | ',
  '- Ana: ',
  '1. Ana: ',
  '2) Ana – ',
  '* Ana → ',
])('a name in “%s” is told from the signs around it', (before) => {
  expect(people(`${before}${LINK}`).people.map(({ name }) => name)).toEqual(['Ana']);
});

test.each(WRAPPED.filter(([name]) => !name.includes('Proofpoint 3')))(
  'the link of a comparison in %s is told from that of a result',
  (_, text) => {
    const wrapped = text
      .replaceAll(INNER, encodeURIComponent('https://a.example/compare?a=task%3Dcode'))
      .replaceAll(LINK, 'https://a.example/compare?a=task%3Dcode');
    if (wrapped === text) return;
    const said = readSets([['a', wrapped]], COMPARISON_KEYS).fields[0]?.problems ?? [];
    expect(said).toEqual([expect.stringContaining('link of a comparison')]);
  },
);

test('an address within an own link is not followed', () => {
  const text = `${LINK}&back=${encodeURIComponent('https://b.example/recommendation?task=code')}`;
  expect(readSets([['a', text]], COMPARISON_KEYS).sets[0]?.query).toBe(ANSWERS);
});

const B = 'task=translation';

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
