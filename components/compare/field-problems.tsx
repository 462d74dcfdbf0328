import type { AnswerSet, Field } from '@/lib/compare/sets';
import { called } from '@/lib/wording/compared';
import { inWords } from '@/lib/wording/verdict';
import { Warning } from '../ui/notice';

/** The id of the list of what was wrong, for the field it is about. */
export const PROBLEMS = 'link-problems';

/** What was wrong with a pasted link, by the set it was given for. */
export function FieldProblems({ fields }: { fields: Field[] }) {
  const wrong = fields.filter(({ problems }) => problems.length > 0);
  return (
    <LinkProblems
      problems={wrong.map(({ key, name, problems }) => ({
        place: `${key.toUpperCase()}${name && ` (${name})`}`,
        sentences: problems,
      }))}
    />
  );
}

/** What was wrong with links, with the place each stands in; the text stays in its field. */
export function LinkProblems(props: { problems: { place: string; sentences: string[] }[] }) {
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
      <p className="mt-2">What you pasted is still in its field, and the rest was kept.</p>
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
