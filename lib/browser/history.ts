import { cleanName } from '../compare/names';

const KEY = 'results';
/** Tells the parts of this page what "storage" events tell only other tabs. */
const CHANGED = 'results-changed';

export const MOST_RESULTS = 20;
const LONGEST_QUERY = 4000;
const LONGEST_HEADLINE = 200;

/** A result that was looked at in this browser. */
export type KeptResult = {
  query: string;
  /** What it is called: fit to be the name of a set that is compared. */
  name: string;
  /** Its headline; blank where that was not kept. */
  says: string;
  /** When it was looked at last (ISO). */
  date: string;
};

/** Calls back when this tab or another changes the list; returns how to stop. */
export function subscribe(notify: () => void): () => void {
  for (const event of ['storage', CHANGED]) window.addEventListener(event, notify);
  return () => {
    for (const event of ['storage', CHANGED]) window.removeEventListener(event, notify);
  };
}

/** The list as it is stored, to be parsed; empty where storage is closed or holds none. */
export function storedResults(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/**
 * The results in a stored list, newest first, at most MOST_RESULTS and each query once.
 * Whatever is no result is left out, and what is no list is none. Never throws.
 */
export function parseResults(stored: string): KeptResult[] {
  const found = new Map<string, KeptResult>();
  for (const entry of listIn(stored)) {
    const result = resultIn(entry);
    if (result && !found.has(result.query)) found.set(result.query, result);
  }
  return [...found.values()].slice(0, MOST_RESULTS);
}

/** Puts a result on top of the list. One that is there already keeps its name. */
export function keepResult(result: KeptResult): void {
  change((results) => {
    const same = results.find(({ query }) => query === result.query);
    return [{ ...result, name: same?.name ?? result.name }, ...results];
  });
}

/** Calls a result by another name; one without letters changes nothing. */
export function renameResult(query: string, name: string): void {
  change((results) =>
    results.map((one) => (one.query === query && cleanName(name) !== '' ? { ...one, name } : one)),
  );
}

export function forgetResult(query: string): void {
  change((results) => results.filter((one) => one.query !== query));
}

export function forgetResults(): void {
  change(() => []);
}

/** Reads anew each time, so that what another tab has just kept stays. */
function change(make: (results: KeptResult[]) => KeptResult[]): void {
  const results = parseResults(JSON.stringify(make(parseResults(storedResults()))));
  // Where there is too little room, the oldest go.
  for (let kept = results.length; !store(results.slice(0, kept)) && kept > 1; kept--);
  window.dispatchEvent(new Event(CHANGED));
}

function store(results: readonly KeptResult[]): boolean {
  try {
    if (results.length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, JSON.stringify(results));
    return true;
  } catch {
    return false;
  }
}

function listIn(stored: string): unknown[] {
  try {
    const list: unknown = JSON.parse(stored);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function resultIn(entry: unknown): KeptResult | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { query, name, says, date }: Partial<Record<string, unknown>> = { ...entry };
  if (typeof query !== 'string' || typeof name !== 'string' || typeof date !== 'string') {
    return undefined;
  }
  const isQuery = query.length <= LONGEST_QUERY && /^[\w.~%&=+*-]+$/.test(query);
  const called = cleanName(name);
  if (!isQuery || called === '' || Number.isNaN(Date.parse(date))) return undefined;
  const headline = typeof says === 'string' ? says.slice(0, LONGEST_HEADLINE) : '';
  return { query, name: called, says: headline, date };
}
