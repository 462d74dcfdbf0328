import { capitalised } from '@/lib/common/capitalised';
import type { Host } from '@/lib/content/schema';

type Way = Host['ways'][number];

const KIND_NAMES: Record<Way['kind'], string> = {
  link: 'link',
  iframe: 'iframe',
  element: 'element',
  placeholder: 'placeholder',
  integration: 'extension',
};

const RIGHTS: Record<Way['by'], string> = {
  editor: 'Every editor can do this.',
  administrator: 'An administrator has to set it up once.',
};
const CHECK_NAMES: Record<Host['checked']['how'], string> = {
  tested: 'Tested',
  tried: 'Tried once',
  read: 'Read, not tried',
};
const HEIGHTS: Record<Way['height'], string> = {
  grows: 'The widget grows and shrinks with its content, up to 5,000 pixels.',
  fixed: 'The height is fixed, so the widget scrolls inside its frame.',
  none: 'It opens the full advisor.',
};

const LIST = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The kinds of embedding and how they were checked: the summary of the collapsed entry. */
export function summaryOf(host: Host): string {
  const kinds = LIST.format(new Set(host.ways.map(({ kind }) => KIND_NAMES[kind])));
  return `${capitalised(kinds)}. ${CHECK_NAMES[host.checked.how]}.`;
}

/** Who can set it up and how the height behaves, in two sentences. */
export function describeWay({ by, height }: Way): string {
  return `${RIGHTS[by]} ${HEIGHTS[height]}`;
}

const MONTH = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** How the steps were checked: the kind of check, its description and what is unconfirmed. */
export function describeCheck({ checked }: Host): {
  name: string;
  description: string;
  unconfirmed: string | undefined;
} {
  const name = CHECK_NAMES[checked.how];
  if (checked.how === 'read')
    return { name, description: checked.what, unconfirmed: checked.unconfirmed };
  const circumstances = `With ${checked.version}, ${MONTH.format(new Date(checked.month))}.`;
  const unconfirmed = checked.how === 'tried' ? checked.unconfirmed : undefined;
  return { name, description: `${checked.what} ${circumstances}`, unconfirmed };
}

/**
 * The id of each code block by way and step: `<host>-<kind of way>-<n>`, numbered from 1 within
 * a kind; blank for a step without code.
 */
export function snippetNames(host: Host): string[][] {
  const counts = new Map<string, number>();
  return host.ways.map(({ kind, steps }) =>
    steps.map(({ code }) => {
      if (code === undefined) return '';
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      return `${host.id}-${kind}-${n}`;
    }),
  );
}
