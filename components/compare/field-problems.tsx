import type { AnswerSet, Field } from '@/lib/compare/sets';
import { called } from '@/lib/wording/compared';
import { inWords } from '@/lib/wording/verdict';
import { Link } from '../site/link';
import { Warning } from '../ui/notice';

/** The id of the list of what was wrong, for the field it is about. */
export const PROBLEMS = 'link-problems';

/** What was wrong with a pasted link, by the set it was given for. */
export function FieldProblems({ fields }: { fields: Field[] }) {
  const wrong = fields.filter(({ problems }) => problems.length > 0);
  return (
    <LinkProblems
      isPasted={wrong.some(({ given }) => given !== '')}
      problems={wrong.map(({ key, name, problems }) => ({
        place: `${key.toUpperCase()}${name && ` (${name})`}`,
        sentences: problems,
      }))}
    />
  );
}

/** What was wrong with links, with the place each stands in. */
export function LinkProblems(props: {
  problems: { place: string; sentences: string[] }[];
  /** Whether any of it was pasted, and so stays in its field. */
  isPasted: boolean;
}) {
  if (props.problems.length === 0) return null;
  return (
    <Warning title="Not everything could be read">
      <ul id={PROBLEMS} className="mt-1 list-disc pl-5">
        {props.problems.flatMap(({ place, sentences }) =>
          sentences.map((sentence) => (
            <li key={`${place} ${sentence}`} className="[overflow-wrap:anywhere]">
              <strong>{place}:</strong> {sentence}
            </li>
          )),
        )}
      </ul>
      {props.isPasted && (
        <p className="mt-2">What you pasted is still in its field, and the rest was kept.</p>
      )}
    </Warning>
  );
}

/** What to do where a form was sent with no link in it. */
export function NothingGiven({ where }: { where: string }) {
  return (
    <Warning title="Nothing to compare yet">
      <p>Paste at least two links of results, {where}.</p>
    </Warning>
  );
}

/** How many sets of an address are not compared, and where all of them are. */
export function LeftOut({ count, all }: { count: number; all: string }) {
  if (count === 0) return null;
  return (
    <Warning title="Not all of them are compared">
      <p>
        Only four sets are compared. {count === 1 ? 'The other one is' : `The other ${count} are`}{' '}
        left out. <Link href={all}>See all of them together</Link>
      </p>
    </Warning>
  );
}

/** Which sets hold the same answers, so that nobody looks for a difference. */
export function SameSets({ same }: { same: AnswerSet[][] }) {
  return same.map((group) => (
    <p key={group[0]?.key} className="mt-4">
      {inWords(group.map(called))} hold the same answers.
    </p>
  ));
}
