import { withCheck } from './check';
import { HISTORY, HOME } from './paths';

/** A path or an absolute address with a query, if that is not blank. */
export const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path);

/** The last segment of the address of the page with all sections. */
export const ALL_SECTIONS = 'all';
/** The parameter that holds the query of the result to compare with. */
export const COMPARED_WITH_PARAMETER = 'from';
/** The parameter that holds the version of the ruleset of a result. */
export const RULESET_PARAMETER = 'rules';

/** The query with the version of its ruleset; blank for a blank query. */
export const withRuleset = (query: string, version: string) =>
  query && version ? `${query}&${new URLSearchParams({ [RULESET_PARAMETER]: version })}` : query;

/** An address whose query tells whether it is complete. */
const checked = (path: string, query: string) => withQuery(path, withCheck(query));

/** The query without the ruleset: the questionnaire always uses the current one. */
export function forQuestions(query: string): string {
  const answers = new URLSearchParams(query);
  answers.delete(RULESET_PARAMETER);
  return answers.toString();
}

/** Results as answer sets of one page, by the ruleset of the first. */
function setsQuery(results: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  for (const [letter, result] of Object.entries(results)) query.set(letter, forQuestions(result));
  const [first = ''] = Object.values(results);
  return withRuleset(query.toString(), new URLSearchParams(first).get(RULESET_PARAMETER) ?? '');
}

/**
 * Every internal address. `query` is a canonical query without question mark; where it holds
 * answers, its check is added.
 */
export const hrefs = {
  home: HOME,
  method: '/method',
  sources: '/sources',
  approaches: '/approaches',
  api: (query: string) => checked('/api/v1/recommendation', query),
  questionnaire: '/api/v1/questionnaire',
  approach: (id: string) => `/approaches/${id}`,
  advisor: '/advisor',
  embed: '/embed',
  oembed: '/api/oembed',
  /** The picture shown with a link, of a result or of the site as a whole. */
  preview: (query = '') => withQuery('/og', query),
  history: HISTORY,
  licences: '/licences.txt',
  section: (section: string, query = '') => checked(`/advisor/${section}`, forQuestions(query)),
  question: (section: string, question: string, query: string) =>
    `${checked(`/advisor/${section}`, forQuestions(query))}#${question}`,
  recommendation: (query = '') => checked('/recommendation', query),
  decisionRecord: (format: 'md' | 'html', query: string) =>
    checked(`/recommendation/decision-record.${format}`, query),
  criteriaTable: (query: string) => checked('/recommendation/criteria.csv', query),
  /** The result with some answers changed, to be compared with that of the query `from`. */
  whatIf: (query: string, changes: Readonly<Record<string, string>> = {}, from = query) => {
    const changed = new URLSearchParams(query);
    for (const [question, option] of Object.entries(changes)) changed.set(question, option);
    changed.set(COMPARED_WITH_PARAMETER, forQuestions(from));
    return checked('/recommendation', changed.toString());
  },
  calibration: '/method#calibration',
  verdicts: '/method#verdict',
  releases: '/method#releases',
  evidence: '/evidence',
  compare: (query = '') => checked('/compare', query),
  /** Two results side by side, by their queries. */
  compareTwo: (a: string, b: string) => checked('/compare', setsQuery({ a, b })),
  /** A result beside a variant of it that is still to be made. */
  compareVariant: (a: string) => `${checked('/compare', setsQuery({ a }))}#variant`,
  together: (query = '') => checked('/together', query),
  /** The first of several people, to whom others are to be added. */
  togetherWith: (a: string) => checked('/together', setsQuery({ a })),
  comparing: '/method#comparing',
  embedGuide: '/embed-guide',
  accessibility: '/accessibility',
  embedDownload: (file: string) => `/embed-guide/download/${file}`,
  /** The list of cases, where a query may choose some of them. */
  cases: (query = '') => `${withQuery('/evidence', query)}#cases`,
  case: (id: string) => `/evidence#${id}`,
  criterion: (id: string) => `/method#criterion-${id}`,
  rule: (id: string) => `/method#rule-${id}`,
  trial: (id: string) => `/method#trial-${id}`,
  claim: (id: string) => `/sources#${id}`,
  reference: (id: string) => `/sources#${id}`,
  conflict: (id: string) => `/sources#conflict-${id}`,
};
