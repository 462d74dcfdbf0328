import { ALL_SECTIONS, hrefs } from '@/lib/addresses/hrefs';
import { drawAnswers } from '@/lib/answers/draw';
import { randomFrom } from '@/lib/common/random';
import { content } from '../../support/content/content';
import { SITUATIONS } from '../../support/content/records';
import { NEXT_PRODUCT } from './addresses';
import { AXE_VERSION } from './axe';
import { FIRST_RELEASE, OLD_ANSWERS } from './releases';

/** A state of a page that accessibility tests check. */
export type State = {
  path: string;
  /** Text by which to recognise the state. */
  words?: string | RegExp;
  /** Origin, if not that of PRODUCT. */
  origin?: string;
  /** Without a stylesheet: axe misreads the colours that browsers then use in dark mode. */
  isPlain?: boolean;
  isFramed?: boolean;
  /** Composed of parts of other states: `npm test` checks it once, with details closed. */
  isAlike?: boolean;
  /** Too long for `npm test`, which checks shorter states of the same page. */
  isLong?: boolean;
};
type States = Record<string, State>;

const { clear: CLEAR, leaning: LEANING, 'too close': CLOSE } = SITUATIONS;
const VETOED = SITUATIONS['all but one ruled out'];
const COMPARED = `${CLOSE}&weight.cost=5&${new URLSearchParams({ from: `${CLOSE}&budget=small` })}`;
/** Invalid answers and weights of each kind, and a valid answer. */
const WRONG = 'task=poetry&colour=red&weight.cost=9&budget=small';
const OLD = `${OLD_ANSWERS}&rules=${FIRST_RELEASE}`;

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
const { questions, sections } = content();
const FILLED = query(drawAnswers(content(), randomFrom(20_261_121)));
const IN_ERROR = query(Object.fromEntries(questions.map(({ id }) => [id, 'nonsense'])));
const FILLINGS = { empty: '', filled: FILLED, 'in error': IN_ERROR };

/** Each section, and all questions on one page; each empty, filled and in error. */
const QUESTIONS: States = Object.fromEntries(
  [...sections, { id: ALL_SECTIONS, name: 'all questions' }].flatMap(({ id, name }) =>
    Object.entries(FILLINGS).map(([how, answers]) => [
      `${name}, ${how}`,
      {
        path: hrefs.section(id, answers),
        words: how === 'in error' ? 'could not be used' : /questions? answered/,
        isAlike: how !== 'filled',
      },
    ]),
  ),
);

const RESULTS: States = {
  clear: { path: hrefs.recommendation(CLEAR), words: 'It is a clear case.', isAlike: true },
  leaning: { path: hrefs.recommendation(LEANING), words: 'Leaning to', isAlike: true },
  'too close': { path: hrefs.recommendation(CLOSE), words: 'Too close to call between' },
  'not enough answers': {
    path: hrefs.recommendation('task=code'),
    words: 'Not enough answers yet',
    isAlike: true,
  },
  'nothing answered': {
    path: hrefs.recommendation(),
    words: 'Nothing to go on yet',
    isAlike: true,
  },
  'ruled out': { path: hrefs.recommendation(VETOED), words: 'Ruled out for now', isAlike: true },
  'what if, with own weights': {
    path: hrefs.recommendation(COMPARED),
    words: 'Weight of cost to build',
    isAlike: true,
  },
  'everything answered': {
    path: hrefs.recommendation(FILLED),
    words: 'answered everything that applies',
    isAlike: true,
  },
  'a bad link': { path: hrefs.recommendation(WRONG), words: 'Part of this link', isAlike: true },
  'an old link': {
    path: hrefs.recommendation(OLD),
    words: 'as it was given',
    origin: NEXT_PRODUCT,
    isAlike: true,
  },
};

const PEOPLE = [CLOSE, CLEAR, LEANING, VETOED, 'task=code', FILLED, `${CLEAR}&weight.cost=5`, ''];
const sets = (queries: string[], more: Record<string, string> = {}) => {
  const letters = queries.map((answers, n) => [
    String.fromCharCode(97 + n),
    answers || 'budget=large',
  ]);
  return query({ ...Object.fromEntries(letters), 'a.name': 'Now', ...more });
};
const [first = '', second = '', third = ''] = PEOPLE;
const BESIDE: States = {
  'compare, empty': { path: hrefs.compare() },
  'compare, one': { path: hrefs.compare(sets([first])), words: 'variant', isAlike: true },
  'compare, two': {
    path: hrefs.compare(sets([first, third])),
    words: 'Side by side',
    isAlike: true,
  },
  'compare, three': {
    path: hrefs.compare(sets([first, second, third], { 'b.name': 'x'.repeat(40) })),
    words: 'Side by side',
  },
  'compare, a bad link': {
    path: hrefs.compare(sets([first, 'https://example.com/meeting-notes'])),
    words: 'no answers in this link',
    isAlike: true,
  },
  'compare, by older rules': {
    path: hrefs.compare(query({ a: OLD, b: `task=code&rules=${FIRST_RELEASE}` })),
    words: 'as it was given',
    origin: NEXT_PRODUCT,
    isAlike: true,
  },
  'together, empty': { path: hrefs.together() },
  'together, one': { path: hrefs.together(sets([first])), isAlike: true },
  'together, two': {
    path: hrefs.together(sets([first, third])),
    words: 'Worth talking about',
    isAlike: true,
  },
  'together, eight': { path: hrefs.together(sets(PEOPLE)), words: 'Worth talking about' },
  'together, a bad link': {
    path: hrefs.together(sets([first, 'https://example.com/meeting-notes'])),
    words: 'could be read',
    isAlike: true,
  },
};

const PLAIN: States = {
  home: { path: hrefs.home },
  approaches: { path: hrefs.approaches },
  'one approach': { path: hrefs.approach(content().approaches[0]?.id ?? '') },
  method: { path: hrefs.method },
  sources: { path: hrefs.sources },
  'results kept, none': { path: hrefs.history, words: 'There is none yet' },
  'accessibility statement': { path: hrefs.accessibility, words: `by axe ${AXE_VERSION}` },
  'decision record': { path: hrefs.decisionRecord('html', CLEAR), isPlain: true },
  'no such page': { path: '/nowhere', words: 'There is no page' },
};

const LONG: States = {
  'evidence, all cases': { path: hrefs.evidence, isLong: true },
  'evidence, some cases': { path: `${hrefs.evidence}?task=classification&advice=miss` },
  'evidence, no case': { path: `${hrefs.evidence}?task=translation&domain=hr`, words: '0 of ' },
  'how to embed': { path: hrefs.embedGuide, isLong: true },
  'how to embed, chosen': {
    path: `${hrefs.embedGuide}?theme=dark&answers=task%3Dcode`,
    isLong: true,
  },
  'how to embed, in error': {
    path: `${hrefs.embedGuide}?answers=https://example.com/notes&wiki=ftp:wiki`,
    words: 'There are no answers in this link',
  },
};

const FRAMED: States = {
  ...inFrames({
    'questions, empty': QUESTIONS[`${sections[0]?.name}, empty`],
    'questions, filled': QUESTIONS[`${sections[2]?.name}, filled`],
    'questions, in error': QUESTIONS[`${sections[3]?.name}, in error`],
    'every question, filled': QUESTIONS['all questions, filled'],
    ...RESULTS,
    'no such page': PLAIN['no such page'],
  }),
};

function inFrames(states: Record<string, State | undefined>): States {
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, state]) =>
      state
        ? [[`${name}, framed`, { ...state, path: `${hrefs.embed}${state.path}`, isFramed: true }]]
        : [],
    ),
  );
}

export const STATES = { PLAIN, QUESTIONS, RESULTS, BESIDE, LONG, FRAMED };
/** Console error of the states with an address that does not exist. */
export const LEADS_NOWHERE = /404.*\/nowhere/;
