import { checkIn } from '@/lib/addresses/check';
import { forQuestions, hrefs } from '@/lib/addresses/hrefs';
import type { DecisionRecord } from '@/lib/record/text/model';
import { RecordEditor } from './record-editor';

/** The editable decision record, and the result as files to download. */
export function RecordSection({ record, query }: { record: DecisionRecord; query: string }) {
  // What is left of an incomplete link is refused as data.
  const isWhole = checkIn(query) === undefined;
  return (
    <>
      <p className="mb-4 max-w-prose">
        This result as a filled decision record, four to six pages in the form that many teams use
        (MADR): the situation, the options with pros, cons and sources, the outcome and how sure it
        is, what to measure, and when to decide again. Read it before you send it on.
      </p>
      <RecordEditor
        record={record}
        situation={forQuestions(query)}
        download={hrefs.decisionRecord('md', query)}
      />
      <p className="mt-4 max-w-prose">
        As files, without title, owners and notes:{' '}
        <a href={hrefs.decisionRecord('html', query)}>the record as a bare page (HTML)</a>
        {isWhole && (
          <>
            , <a href={hrefs.criteriaTable(query)}>all criteria, values and points (CSV)</a>,{' '}
            <a href={hrefs.api(query)}>everything as data (JSON)</a>
          </>
        )}
        .
      </p>
    </>
  );
}
