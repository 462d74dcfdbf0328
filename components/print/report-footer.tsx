import { hrefs } from '@/lib/addresses/hrefs';
import type { Day } from '@/lib/common/date';
import { PrintingDay } from '../result/record/local-date';
import type { OriginalResult } from '../result/what-if/comparison';
import { ReportSection } from './report-section';

/** The result's address, its date and ruleset version, and who can see it. */
export function ReportFooter(props: {
  query: string;
  before: OriginalResult | null;
  version: string;
  origin: string;
  day: Day;
}) {
  const { query, before, version, origin, day } = props;
  const address = `${origin}${hrefs.recommendation(query)}`;
  return (
    <ReportSection title="Where to find it again">
      <p className="address">
        <a href={address}>{address}</a>
      </p>
      {before && (
        <p className="address">
          <b>Compared with:</b>
          {` ${origin}${hrefs.recommendation(before.query)}`}
        </p>
      )}
      <p>
        <PrintingDay serverDay={day} printed="Printed on" opened="Opened on" />
        {`, made by version ${version} of the rules. Anyone with the link sees these answers. Its page has the whole calculation: every reason, rule, test and change. What all sources say: ${origin}${hrefs.sources}`}
      </p>
    </ReportSection>
  );
}
