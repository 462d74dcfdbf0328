import { isTheme, type Theme } from '../addresses/frame-parameters';
import { LONGEST_LINK, parametersIn } from '../addresses/pasted-link';
import { parseUrl } from '../common/parse-url';

/** The widths that the guide offers beside all there is, in CSS pixels. */
export const WIDTHS = [640, 480, 360, 280] as const;

/** The longest text that a field of the guide reads; no real entry comes near it. */
export const LONGEST_ENTRY = LONGEST_LINK;

const SUCH_AS = 'such as https://wiki.example.org/page';

/** A field as it was filled in, and what is wrong with it, in a sentence. */
type Entry = { given: string; problem?: string };

export type Choices = {
  theme: Theme;
  width: number | undefined;
  /** What was pasted as answers, and the parameters found in it. */
  answers: Entry & { parameters: URLSearchParams };
  /** The address of a wiki, and its origin where one could be read. */
  wiki: Entry & { origin?: string };
  /** Whether anything was chosen at all. */
  isBare: boolean;
};

/**
 * What the form of the guide was sent with. The first of several values for a parameter
 * counts; a theme or width that is not offered is as good as none. Never throws.
 */
export function readChoices(parameters: Iterable<readonly [string, string]>): Choices {
  const given = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (!given.has(name)) given.set(name, value.trim());
  }
  const theme = given.get('theme');
  return {
    theme: isTheme(theme) ? theme : 'auto',
    width: WIDTHS.find((width) => String(width) === given.get('width')),
    answers: readAnswersField(given.get('answers') ?? ''),
    wiki: readWikiField(given.get('wiki') ?? ''),
    isBare: given.size === 0,
  };
}

/** The query in a pasted address, or what looks like a bare one. */
function readAnswersField(text: string): Choices['answers'] {
  const long = tooLong(text);
  if (long) return { ...long, parameters: new URLSearchParams() };
  const parameters = parametersIn(text);
  if (text === '' || parameters.size > 0) return { given: text, parameters };
  const problem = 'There are no answers in this link. Answer a question first, then copy the link.';
  return { given: text, parameters, problem };
}

function readWikiField(text: string): Choices['wiki'] {
  const long = tooLong(text);
  if (long) return long;
  if (text === '') return { given: text };
  const address = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (address) return { given: text, origin: address.origin };
  const problem = /^[a-z]+:/i.test(text)
    ? `This is no web address. It has to start with https:// or http://, ${SUCH_AS}.`
    : `Start with https:// or http://, ${SUCH_AS}.`;
  return { given: text, problem };
}

function tooLong(text: string): Required<Entry> | undefined {
  if (text.length <= LONGEST_ENTRY) return undefined;
  const problem = `This is longer than ${LONGEST_ENTRY} characters, so it was not read.`;
  return { given: text.slice(0, LONGEST_ENTRY), problem };
}
