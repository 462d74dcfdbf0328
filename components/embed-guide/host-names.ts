import type { Host } from '@/lib/content/schema';

type Way = Host['ways'][number];

/** Words for the fields of a host, as readers meet them. */
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
const CHECKS: Record<Host['checked']['how'], string> = {
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

/** By which ways the advisor gets in, and how well we know: what the closed entry says. */
export function summaryOf(host: Host): string {
  const kinds = LIST.format(new Set(host.ways.map(({ kind }) => KIND_NAMES[kind])));
  return `${kinds.charAt(0).toUpperCase()}${kinds.slice(1)}. ${CHECKS[host.checked.how]}.`;
}

/** Who can do it and what comes out, in two sentences. */
export function describeWay({ by, height }: Way): string {
  return `${RIGHTS[by]} ${HEIGHTS[height]}`;
}

const MONTH = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** How well we know that the steps work: in a word, what that rests on, and what is open. */
export function describeCheck({ checked }: Host): {
  name: string;
  says: string;
  unconfirmed: string | undefined;
} {
  const name = CHECKS[checked.how];
  if (checked.how === 'read') return { name, says: checked.what, unconfirmed: checked.unconfirmed };
  const when = `With ${checked.version}, ${MONTH.format(new Date(checked.month))}.`;
  const unconfirmed = checked.how === 'tried' ? checked.unconfirmed : undefined;
  return { name, says: `${checked.what} ${when}`, unconfirmed };
}

/** A name for each code block of a host: `<host>-<kind of way>-<n>`, counted by kind. */
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
