import { forQuestions, hrefs } from '@/lib/addresses/hrefs';
import type { DecisionRecord } from '@/lib/record/text/model';
import { RecordMaker } from './record-maker';

/** The decision as a record to keep elsewhere, and the result as files. */
export function Record({ record, query }: { record: DecisionRecord; query: string }) {
  return (
    <>
      <p className="mb-4 max-w-prose">
        This result as a filled decision record, four to six pages in the form that many teams use
        (MADR): the situation, the options with pros, cons and sources, the outcome and how sure it
        is, what to measure, and when to decide again. Read it before you send it on.
      </p>
      <RecordMaker
        record={record}
        situation={forQuestions(query)}
        download={hrefs.decisionRecord('md', query)}
      />
      <p className="mt-4 max-w-prose">
        As files, without title, owners and notes:{' '}
        <a href={hrefs.decisionRecord('html', query)}>the record as a bare page (HTML)</a>,{' '}
        <a href={hrefs.criteriaTable(query)}>all criteria, values and points (CSV)</a>,{' '}
        <a href={hrefs.api(query)}>everything as data (JSON)</a>.
      </p>
    </>
  );
}
