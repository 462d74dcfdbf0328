import type { VerdictTest } from '../engine/sureness/verdict';
import { percentRoundedDown } from './figures';
import type { Result } from './findings';
import { verdictName } from './verdict-name';

const TESTS: Record<VerdictTest['test'], string> = {
  near: 'First in weightings near those used',
  open: 'First in the ways to answer what is open',
  documents: 'Still first when a document is left out',
  methods: 'First by this many ways of ranking',
};

/** The tests behind the verdict as a table: value found, thresholds, best verdict allowed. */
export function groundsTable({ content, recommendation }: Result) {
  const show = (test: VerdictTest['test'], value: number) =>
    test === 'documents'
      ? `${value} of ${content.documents.length}`
      : test === 'methods'
        ? `${value} of 3`
        : percentRoundedDown(value);
  return {
    caption: 'What each test found, and the least it takes for a verdict',
    head: ['Test', 'Found', '“Clear” from', '“Leaning” from', 'Allows at best'],
    rows: recommendation.grounds.map(({ test, value, clear, leaning, allows }) => ({
      key: test,
      name: TESTS[test],
      cells: [show(test, value), show(test, clear), show(test, leaning), verdictName(allows)],
    })),
  };
}
