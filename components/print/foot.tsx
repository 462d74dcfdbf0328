import { hrefs } from '@/lib/addresses/hrefs';
import type { Day } from '@/lib/common/date';
import { OwnDay } from '../result/record/own-day';
import type { Before } from '../result/what-if/comparison';
import { Part } from './part';

/** Where this result is found again, of what day and which rules it is, and who can see it. */
export function Foot(props: {
  query: string;
  before: Before | null;
  version: string;
  origin: string;
  day: Day;
}) {
  const { query, before, version, origin, day } = props;
  const address = `${origin}${hrefs.recommendation(query)}`;
  return (
    <Part title="Where to find it again">
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
        Printed on <OwnDay ofServer={day} />
        {`, made by version ${version} of the rules. Anyone with the link sees these answers. Its page has the whole calculation: every reason, rule, test and change. What all sources say: ${origin}${hrefs.sources}`}
      </p>
    </Part>
  );
}
