/** Every internal address, in one place. `query` is a canonical query without question mark. */

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path);

export const ALL_SECTIONS = 'all';

export const hrefs = {
  home: '/',
  method: '/method',
  sources: '/sources',
  approaches: '/approaches',
  api: (query: string) => withQuery('/api/v1/recommendation', query),
  questionnaire: '/api/v1/questionnaire',
  approach: (id: string) => `/approaches/${id}`,
  section: (section: string, query = '') => withQuery(`/advisor/${section}`, query),
  question: (section: string, question: string, query: string) =>
    `${withQuery(`/advisor/${section}`, query)}#${question}`,
  recommendation: (query = '') => withQuery('/recommendation', query),
  criterion: (id: string) => `/method#criterion-${id}`,
  rule: (id: string) => `/method#rule-${id}`,
  claim: (id: string) => `/sources#${id}`,
  reference: (id: string) => `/sources#${id}`,
  conflict: (id: string) => `/sources#conflict-${id}`,
};
