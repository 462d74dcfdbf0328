import { MAX_RESULT_QUERY_LENGTH } from '../addresses/limits';
import { cleanName } from '../compare/names';

const KEY = 'results';
/** Event for components of this tab: "storage" events reach only other tabs. */
const CHANGED = 'results-changed';

export const MAX_RESULTS = 20;
const MAX_HEADLINE_LENGTH = 200;

/** A result that was viewed in this browser. */
export type SavedResult = {
  query: string;
  /** Its name, clean enough to name a compared set. */
  name: string;
  /** Its headline; empty if none was stored. */
  says: string;
  /** When it was last viewed (ISO 8601). */
  date: string;
};

/** Calls back when this or another tab changes the list; returns the function to unsubscribe. */
export function subscribe(notify: () => void): () => void {
  for (const event of ['storage', CHANGED]) window.addEventListener(event, notify);
  return () => {
    for (const event of ['storage', CHANGED]) window.removeEventListener(event, notify);
  };
}

/** The list as stored, for `parseResults`; empty if storage is unavailable or has none. */
export function storedResults(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/**
 * The results in a stored list, newest first, at most MAX_RESULTS and each query once.
 * Invalid results are left out; an invalid list is empty. Never throws.
 */
export function parseResults(stored: string): SavedResult[] {
  const resultByQuery = new Map<string, SavedResult>();
  for (const entry of parseList(stored)) {
    const result = parseResult(entry);
    if (result && !resultByQuery.has(result.query)) resultByQuery.set(result.query, result);
  }
  return [...resultByQuery.values()].slice(0, MAX_RESULTS);
}

/** Puts a result at the top of the list. One that is in it already keeps its name. */
export function saveResult(result: SavedResult): void {
  change((results) => {
    const existing = results.find(({ query }) => query === result.query);
    return [{ ...result, name: existing?.name ?? result.name }, ...results];
  });
}

/** Renames a result; a name that is empty after cleaning is ignored. */
export function renameResult(query: string, name: string): void {
  change((results) =>
    results.map((result) =>
      result.query === query && cleanName(name) !== '' ? { ...result, name } : result,
    ),
  );
}

/** Removes a result from the list. */
export function removeResult(query: string): void {
  change((results) => results.filter((result) => result.query !== query));
}

/** Removes all results. */
export function clearResults(): void {
  change(() => []);
}

/** Updates the stored list. Reads it again each time, so that changes of other tabs are kept. */
function change(update: (results: SavedResult[]) => SavedResult[]): void {
  const results = parseResults(JSON.stringify(update(parseResults(storedResults()))));
  // If storage is full, the oldest results are dropped.
  for (let count = results.length; !store(results.slice(0, count)) && count > 1; count--);
  window.dispatchEvent(new Event(CHANGED));
}

function store(results: readonly SavedResult[]): boolean {
  try {
    if (results.length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, JSON.stringify(results));
    return true;
  } catch {
    return false;
  }
}

function parseList(stored: string): unknown[] {
  try {
    const list: unknown = JSON.parse(stored);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function parseResult(entry: unknown): SavedResult | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { query, name, says, date }: Partial<Record<string, unknown>> = { ...entry };
  if (typeof query !== 'string' || typeof name !== 'string' || typeof date !== 'string') {
    return undefined;
  }
  const isQuery = query.length <= MAX_RESULT_QUERY_LENGTH && /^[\w.~%&=+*-]+$/.test(query);
  const cleanedName = cleanName(name);
  if (!isQuery || cleanedName === '' || Number.isNaN(Date.parse(date))) return undefined;
  const headline = typeof says === 'string' ? says.slice(0, MAX_HEADLINE_LENGTH) : '';
  return { query, name: cleanedName, says: headline, date };
}
