import { isTheme, type Theme } from '../addresses/frame-parameters';
import { MAX_LINK_LENGTH, readPastedLink } from '../addresses/pasted-link';
import { PASTED_PARAMETER } from '../addresses/set-parameters';
import { parseUrl } from '../common/parse-url';

/** The widths that the guide offers besides the full width, in CSS pixels. */
export const WIDTHS = [640, 480, 360, 280] as const;

/** The longest text, in characters, that a field of the guide accepts. */
export const MAX_ENTRY_LENGTH = MAX_LINK_LENGTH;

const EXAMPLE = 'such as https://wiki.example.org/page';

/** The text entered in a field, and a sentence about what is wrong with it. */
type Entry = { text: string; problem?: string };

export type GuideChoices = {
  theme: Theme;
  width: number | undefined;
  /** The text pasted as answers, and the parameters found in it. */
  answers: Entry & { parameters: URLSearchParams };
  /** The address of a wiki, and its origin if it is valid. */
  wiki: Entry & { origin?: string };
  /** True if there were no parameters at all. */
  isEmpty: boolean;
};

/**
 * Reads the form of the guide. The first of several values for a parameter counts; a theme or
 * width that is not offered is ignored. Never throws.
 */
export function readChoices(parameters: Iterable<readonly [string, string]>): GuideChoices {
  const values = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (!values.has(name)) values.set(name, value.trim());
  }
  const theme = values.get('theme');
  return {
    theme: isTheme(theme) ? theme : 'auto',
    width: WIDTHS.find((width) => String(width) === values.get('width')),
    answers: readAnswersField(values.get(PASTED_PARAMETER) ?? ''),
    wiki: readWikiField(values.get('wiki') ?? ''),
    isEmpty: values.size === 0,
  };
}

/** Reads the query in a pasted URL, or a query alone. */
function readAnswersField(text: string): GuideChoices['answers'] {
  const rejected = rejectLongText(text);
  if (rejected) return { ...rejected, parameters: new URLSearchParams() };
  const parameters = new URLSearchParams(readPastedLink(text).parameters);
  if (text === '' || parameters.size > 0) return { text, parameters };
  const problem = 'There are no answers in this link. Answer a question first, then copy the link.';
  return { text, parameters, problem };
}

function readWikiField(text: string): GuideChoices['wiki'] {
  const rejected = rejectLongText(text);
  if (rejected) return rejected;
  if (text === '') return { text };
  const address = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (address) return { text, origin: address.origin };
  const problem = /^[a-z]+:/i.test(text)
    ? `This is no web address. It has to start with https:// or http://, ${EXAMPLE}.`
    : `Start with https:// or http://, ${EXAMPLE}.`;
  return { text, problem };
}

function rejectLongText(text: string): Required<Entry> | undefined {
  if (text.length <= MAX_ENTRY_LENGTH) return undefined;
  const problem = `This is longer than ${MAX_ENTRY_LENGTH} characters, so it was not read.`;
  return { text: text.slice(0, MAX_ENTRY_LENGTH), problem };
}
