import type { AnswerSet, SetField } from '@/lib/compare/answer-sets';
import { answerSetName } from '@/lib/wording/comparison-findings';
import { joinInWords } from '@/lib/wording/verdict';
import { Link } from '../site/link';
import { Warning } from '../ui/notice';

/** HTML id of the problem list, for `aria-describedby`. */
export const PROBLEMS_ID = 'link-problems';

/** The problems of all form fields, each labelled with its answer set. */
export function FieldProblems({ fields }: { fields: SetField[] }) {
  const faultyFields = fields.filter(({ problems }) => problems.length > 0);
  return (
    <LinkProblems
      isPasted={faultyFields.some(({ enteredText }) => enteredText !== '')}
      problems={faultyFields.map(({ key, name, problems }) => ({
        place: `${key.toUpperCase()}${name && ` (${name})`}`,
        sentences: problems,
      }))}
    />
  );
}

/** A warning that lists problems with links; nothing if there are none. */
export function LinkProblems(props: {
  /** `place` names the field or line of a link. */
  problems: { place: string; sentences: string[] }[];
  /** Whether any of the links was pasted, so that its text stays in the field. */
  isPasted: boolean;
}) {
  if (props.problems.length === 0) return null;
  return (
    <Warning title="Not everything could be read">
      <ul id={PROBLEMS_ID} className="mt-1 list-disc pl-5">
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

/** The notice for a form submitted without a link. `where` says where to paste links. */
export function NoLinksNotice({ where }: { where: string }) {
  return (
    <Warning title="Nothing to compare yet">
      <p>Paste at least two links of results, {where}.</p>
    </Warning>
  );
}

/** How many sets in the address are not compared, with a link to the page that shows all. */
export function LeftOutSets({ count, togetherHref }: { count: number; togetherHref: string }) {
  if (count === 0) return null;
  return (
    <Warning title="Not all of them are compared">
      <p>
        Only four sets are compared. {count === 1 ? 'The other one is' : `The other ${count} are`}{' '}
        left out. <Link href={togetherHref}>See all of them together</Link>
      </p>
    </Warning>
  );
}

/** A sentence for each group of sets with the same answers. */
export function IdenticalSets({ groups }: { groups: AnswerSet[][] }) {
  return groups.map((group) => (
    <p key={group[0]?.key} className="mt-4">
      {joinInWords(group.map(answerSetName))} hold the same answers.
    </p>
  ));
}
