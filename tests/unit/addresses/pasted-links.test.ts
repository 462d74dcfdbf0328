import { expect, test } from 'vitest';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs } from '@/lib/addresses/hrefs';
import { COMPARISON_KEYS } from '@/lib/addresses/set-parameters';
import { readSets } from '@/lib/compare/answer-sets';
import { readPeople } from '@/lib/compare/group-links';
import { readChoices } from '@/lib/embed/guide-choices';
import { currentRuleset } from '@/lib/store/rulesets';
import { base64, proofpoint2 } from '../../support/addresses/encodings';

// Links as they come out of mails, chats and search engines: unwrapped.

const ANSWERS =
  'task=classification&output-consistency=high&labelled-examples=1000-9999&budget=small';
const RESULT = `${ANSWERS}&rules=${currentRuleset.version}`;
const LINK = `https://a.example${hrefs.recommendation(RESULT)}`;
const UNCHECKED = `https://a.example/recommendation?${RESULT}`;
const INNER = encodeURIComponent(LINK);
const people = (links: string) =>
  readPeople([['links', links]], (query) => `https://a.example/recommendation?${query}`);
const WRAPPED: [string, (link: string) => string][] = [
  [
    'SafeLinks',
    (link) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cx%40a.example%7C&sdata=aB%3D&reserved=0`,
  ],
  [
    'SafeLinks, HTML',
    (link) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&amp;data=05%7C02&amp;reserved=0`,
  ],
  [
    'Teams',
    (link) =>
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(link)}&locale=en&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi%2Fmt&pc=x`,
  ],
  [
    'Google',
    (link) =>
      `https://www.google.com/url?sa=t&source=web&rct=j&url=${encodeURIComponent(link)}&ved=2ahUKE&usg=AOv`,
  ],
  [
    'Google, q',
    (link) => `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D&ust=17&usg=AOv`,
  ],
  [
    'Proofpoint 2',
    (link) =>
      `https://urldefense.proofpoint.com/v2/url?u=${proofpoint2(link)}&d=DwMFaQ&c=x&r=y&m=z&s=s&e=`,
  ],
  [
    'Proofpoint 3',
    (link) =>
      `https://urldefense.com/v3/__${link.replaceAll('&', '*')}__;${base64('&'.repeat(9))}!!abc!def$`,
  ],
  [
    'Proofpoint 3, a run',
    (link) =>
      `https://urldefense.com/v3/__${link.replace('1000-9999', '1**B-9999')}__;${base64('000')}!!abc!def$`,
  ],
  [
    'Facebook',
    (link) => `https://l.facebook.com/l.php?u=${encodeURIComponent(`${link}&fbclid=IwAR`)}&h=AT0`,
  ],
  [
    'LinkedIn',
    (link) =>
      `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(link)}&urlhash=x&trk=y`,
  ],
  ['Slack', (link) => `https://slack-redir.net/link?url=${encodeURIComponent(link)}&v=3`],
  ['DuckDuckGo', (link) => `https://duckduckgo.com/l/?uddg=${encodeURIComponent(link)}&rut=0a`],
  [
    'Barracuda',
    (link) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(link)}&c=E,1,x&typo=1`,
  ],
  ['Cisco', (link) => `https://secure-web.cisco.com/1aB-c_d/${encodeURIComponent(link)}`],
  [
    'Yahoo',
    (link) =>
      `https://r.search.yahoo.com/_ylt=A;_ylu=B/RV=2/RE=17/RO=10/RU=${encodeURIComponent(link)}/RK=2/RS=x-`,
  ],
  ['Bing', (link) => `https://www.bing.com/ck/a?!&&p=x&u=a1${base64(link)}&ntb=1`],
  [
    'Sophos',
    (link) => `https://eu-central-1.protection.sophos.com/?d=a.example&u=${base64(link)}&i=x`,
  ],
  ['Avanan', (link) => `https://url.avanan.click/v2/___${link}___.YXAzOm`],
  ['an archive', (link) => `https://web.archive.org/web/2026/${link}`],
  [
    'one within another',
    (link) =>
      `https://www.google.com/url?q=${encodeURIComponent(`https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=x`)}&sa=D`,
  ],
  [
    'an encoding too many',
    (link) => `https://l.example/?to=${encodeURIComponent(encodeURIComponent(link))}&x=1`,
  ],
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
  ['italics', `_${LINK}_`],
  ['words behind a space that does not break', `${LINK}\u00a0please`],
];

const MANGLED: [string, string][] = [
  ['&#038; without &', UNCHECKED.replaceAll('&', '#038;')],
  ['&#38; without &', UNCHECKED.replaceAll('&', '#38;')],
  ['&#x26; without &', UNCHECKED.replaceAll('&', '#x26;')],
  ['&#038; without &, encoded', UNCHECKED.replaceAll('&', '%23038;')],
  ['&#038; with parts encoded', UNCHECKED.replaceAll('&', '&#038%3B')],
  ['a Markdown escape', UNCHECKED.replace(/[&_-]/g, '\\$&')],
  ['a JSON escape', UNCHECKED.replaceAll('&', '\\u0026').replaceAll('/', '\\/')],
  ['breaks of HTML', UNCHECKED.replace('&budget', '&<br>budget')],
  ['places to break a line', UNCHECKED.replaceAll('&', '<wbr>&').replaceAll('-', '-<wbr/>')],
  ['quotes around a value', UNCHECKED.replace('=small', '="small"')],
  ['quotes around the last value', UNCHECKED.replace(/[^=]+$/, '"$&"')],
  ['brackets around the last value', UNCHECKED.replace(/[^=]+$/, '($&)')],
  ['brackets around a value', UNCHECKED.replace('=classification', '=(classification)')],
  ['a fragment before the last parameter', UNCHECKED.replace('&rules', '#what-if&rules')],
  ['marked text before two parameters', UNCHECKED.replace('&budget', '#:~:text=a&budget')],
  ['marked text', `${UNCHECKED}#:~:text=a&text=b`],
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

const ALL = [
  ...WRAPPED.map(([name, wrapped]): [string, string] => [name, wrapped(LINK)]),
  ...AROUND,
  ...MANGLED,
];

test.each(ALL)('reads a link in %s', (_, text) => {
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
    const group = people(`Ana: ${link}\n${words}`);
    expect([group.rulesetProblems, group.people[0]?.query]).toEqual([[], ANSWERS]);
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

test('words within a bare query are told', () => {
  const [field] = readSets([['a', 'task=code and budget=small']], COMPARISON_KEYS).fields;
  expect(field?.problems).toEqual(expect.arrayContaining([expect.stringContaining('codeand')]));
});

test.each(['\u00a02 people', '\t5', '\n\n2', '<br>Best, Ana', ' 2.'])(
  'a number before %j stays what it is',
  (text) => {
    const link = `https://a.example/recommendation?task=code&labelled-examples=90${text}`;
    expect(readSets([['a', link]], COMPARISON_KEYS).sets[0]?.query).toBe(
      'task=code&labelled-examples=1-99',
    );
  },
);

test.each([
  ['\n2.', true],
  ['\n2_', true],
  ['<br>2.', true],
  ['&lt;br&gt;2;', true],
  ['\n2 people', false],
])('a second number in %j is no part of the first', (text, isTold) => {
  const link = `https://a.example/recommendation?task=code&labelled-examples=90${text}`;
  const { sets, fields } = readSets([['a', link]], COMPARISON_KEYS);
  expect(sets.map(({ query }) => query)).toEqual([
    isTold ? 'task=code' : 'task=code&labelled-examples=1-99',
  ]);
  expect(fields[0]?.problems).toHaveLength(isTold ? 1 : 0);
});

test.each(['&hellip;', '‥', '(…)', '[...]', '…'])('a link shortened to “%s” says so', (end) => {
  const text = `https://a.example/recommendation?task=code&labelled-examples=1${end}`;
  expect(readSets([['a', text]], COMPARISON_KEYS).fields[0]?.problems).toHaveLength(1);
});

test('two links in BBCode are told', () => {
  const text = `[url=${LINK}]Ana[/url] [url=https://a.example/recommendation?task=code]Bo[/url]`;
  expect(readSets([['a', text]], COMPARISON_KEYS).fields[0]?.problems).toEqual([
    expect.stringContaining('two links'),
  ]);
});

test.each(WRAPPED)('the link of a comparison in %s is told from that of a result', (_, wrapped) => {
  const text = wrapped('https://a.example/compare?a=task%3Dcode&b=labelled-examples%3D1000-9999');
  const said = readSets([['a', text]], COMPARISON_KEYS).fields[0]?.problems ?? [];
  expect(said).toEqual([expect.stringContaining('link of a comparison')]);
});

test('an address within an own link is not followed', () => {
  const text = `${LINK}&back=${encodeURIComponent('https://b.example/recommendation?task=code')}`;
  expect(readSets([['a', text]], COMPARISON_KEYS).sets[0]?.query).toBe(ANSWERS);
});
