import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import { MAX_UNITS } from '@/lib/engine/compare/attribution';
import { Link } from '../site/link';

const inFigures = (count: number) => count.toLocaleString('en-GB');

/** How differences between sets of answers, and disagreements between people, are evaluated. */
export function ComparingText({ content }: { content: Content }) {
  const { all, drawn, examined } = content.method.analysis.ways;
  return (
    <div className="grid max-w-prose gap-4">
      <p>
        <strong>What a difference does to the scores.</strong> Two sets of answers are{' '}
        <Link href={hrefs.compare()}>compared</Link> by turning one into the other, one answer after
        the other. What an answer brings can depend on what was changed before it. So every order is
        gone through, and each answer gets the mean of what it brings: the Shapley value (Shapley
        1953, under <Link href={hrefs.sources}>Sources</Link>). No order is preferred, answers that
        do the same get the same, an answer that changes nothing gets nothing, and all of them add
        up to the difference in score.
      </p>
      <p>
        Your own weights count as one difference. A question that applies on one side only is none:
        the answer on which that hangs is. It is exact for up to {MAX_UNITS} differences. Where
        there are more, those of one section of the questionnaire are changed together and get one
        figure.
      </p>
      <p>
        <strong>What matters most</strong> is what moves the lead furthest towards the approach that
        comes first on the second side. Where both sides have the same first, it is what moves its
        lead over its closest rival most, up or down; a rival that is ruled out on neither side, if
        there is one. Where one that comes first on a side is ruled out on one, scores do not
        decide, so it is the answer with the largest share in changing what comes first, worked out
        in the same way.
      </p>
      <p>
        <strong>Which disagreement is worth talking about.</strong> When{' '}
        <Link href={hrefs.together()}>several people</Link> answer, a question with two different
        answers is a disagreement. Each way to settle all of them takes, for each, an answer that
        somebody gave; each is taken to be as likely as the next. A disagreement is worth the share
        of ways to settle the others in which it decides what comes first. Up to {inFigures(all)}{' '}
        ways are all tried, so “cannot change” is then a fact. Where there are more,{' '}
        {inFigures(drawn)} are drawn at random, and {examined} of them looked at disagreement by
        disagreement; “stays first” is then said only where it is proved for all.
      </p>
      <p>
        What all agree on is kept, and so is what only some answered. “I don’t know yet” is no
        answer. Where people weigh the criteria differently, whose weights to use is one more
        disagreement.
      </p>
    </div>
  );
}
