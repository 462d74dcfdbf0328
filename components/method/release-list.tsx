import { dateInWords } from '@/lib/common/date';
import type { Content } from '@/lib/content/schema';
import type { Release } from '@/lib/releases/release-schema';
import { entryName } from '@/lib/releases/ruleset-name';
import { joinInWords } from '@/lib/wording/verdict';

/** The changelog: every released ruleset, newest first, with what changed and why. */
export function ReleaseList(props: { content: Content; releases: readonly Release[] }) {
  const { content, releases } = props;
  return (
    <ol className="grid gap-6">
      {releases.toReversed().map(({ version, number, date, summary, changes }) => (
        <li key={version} className="max-w-prose border-line border-l-2 pl-4">
          <h3 className="text-xl">
            Release {number}, <time dateTime={date}>{dateInWords(date)}</time>
          </h3>
          <p>{summary}</p>
          <ul className="mt-2 list-disc pl-5">
            {changes.map(({ what, because, entries }) => (
              <li key={what}>
                {what} {because}{' '}
                <span className="text-muted text-sm">
                  Bears on {joinInWords(entries.map((entry) => entryName(content, entry)))}.
                </span>
              </li>
            ))}
          </ul>
          <p className="text-muted text-sm">In links: {version}</p>
        </li>
      ))}
    </ol>
  );
}
