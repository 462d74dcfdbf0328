import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import { daysOf, wholePercent } from '@/lib/wording/figures';
import { joinInWords, nameInSentence } from '@/lib/wording/verdict';
import { Link } from '../site/link';
import { Citations } from '../sources/citations';

/** How the verdict is determined, and how each figure beside it is computed. */
export function VerdictText({ content }: { content: Content }) {
  const { verdict, minimumAnswers, analysis } = content.method;
  const documents = content.documents.length;
  return (
    <div className="grid max-w-prose gap-4">
      <p>
        <strong>The verdict</strong> says how often such advice was right. The scores give each
        approach a probability to come out best, fitted to{' '}
        <Link href={hrefs.calibration}>published cases</Link>. A curve, drawn through predictions of
        cases that had no part in the fit, turns the probability of the first into the share of
        cases in which it was best or as good. From {wholePercent(verdict.clear)} the verdict is
        “clear”, from {wholePercent(verdict.leaning)} “leaning”, and otherwise “too close to call”.
        The page then tells how often advice with that verdict was right (
        <Link href={hrefs.evidence}>Evidence</Link>).
      </p>
      <p>
        A warning about what is recommended lowers the verdict by one step; where that makes it too
        close to call, the page says what is ahead, “but with a warning”. With fewer than{' '}
        {minimumAnswers} answers that count there is no verdict. Where all but one are ruled out,
        the page says that it is “the only way open”: this counts as clear if no open question can
        bring another back, and as leaning otherwise. With your own weights the same curve is used,
        but no share is told: no case was judged by them.
      </p>
      <p>
        <strong>A tie</strong> is never broken. Approaches with the same score share first place,
        and with enough answers that is too close to call. Wherever shares are counted, each of
        those that are level gets an equal part.
      </p>
      <p>
        <strong>How much the sum depends on its parts</strong> is a question of its own. It is shown
        beside the verdict, in four ways, and does not decide it.
      </p>
      <ol className="grid list-decimal gap-3 pl-6">
        <li>
          <strong>Other weights.</strong> Every weight is multiplied by a number between one half
          and two, each as likely as the next, {analysis.weightings.draws.toLocaleString('en-GB')}{' '}
          times. Beside it stand the shares over all possible weightings.
        </li>
        <li>
          <strong>Open questions.</strong> They are answered in all ways, or in a random choice of
          ways where these are too many.
        </li>
        <li>
          <strong>Documents.</strong> Each of the {documents} is left out in turn, with the rules
          and starting values that rest on it alone.
        </li>
        <li>
          <strong>Ways of ranking.</strong> The same values and weights are ranked by weighted sum,
          by TOPSIS (how near to the best and how far from the worst value, without rescaling, since
          all values share one scale) and in lexicographic order (what weighs most decides alone;
          criteria of equal weight decide together).
        </li>
      </ol>
      <p>
        <strong>What would change it.</strong> Every single change of an answer is tried, and every
        pair of changes that do nothing alone, and where none of these puts another approach first,
        every set of three. So when a page says that no single change would, that is a fact and not
        a guess. The same holds for “cannot change which approach comes first”: it is proved by
        exact bounds.
      </p>
      <p>
        <strong>What a change would take</strong> is our judgement, question by question and for
        each direction: whether a team could bring it about by effort, money or a decision, could
        only have misjudged how things stand, or can do nothing about it. A set of changes counts as
        the hardest of them.
      </p>
      <p>
        <strong>How telling an open question is</strong> is how often the best guess would be wrong
        without its answer, all other open questions being answered at random, each option as likely
        as the next. This is the value of the information if only a wrong choice costs anything.
      </p>
      <p>
        <strong>Why not the other.</strong> The reason names the fewest criteria that together
        outweigh everything that speaks for the other approach. Take one of them away, and it would
        not be enough.
      </p>
      <p>
        <strong>Tipping points.</strong> One weight changes and the others keep their proportions;
        the point where two approaches draw level follows from a single division.
      </p>
      <p>
        <strong>The other side of a conflict</strong> is a second set of numbers for the rules and
        starting values on which the documents disagree. They are our reading of what that side
        says, as strong as our own numbers, and are listed with each conflict under Sources.
      </p>
      <Citations content={content} claims={[]} references={content.method.references} />
    </div>
  );
}

/** Every experiment that the advisor may suggest where two approaches are close. */
export function Experiments({ content }: { content: Content }) {
  return (
    <ul className="grid max-w-prose gap-5">
      {content.method.experiments.map((trial) => (
        <li key={trial.id} id={`trial-${trial.id}`}>
          <p>
            <strong>
              {joinInWords(trial.between.map((id) => nameInSentence(content.approaches, id)))} (
              {daysOf(trial)}):
            </strong>{' '}
            {trial.text}
          </p>
          <Citations content={content} claims={trial.claims} references={trial.references} />
        </li>
      ))}
    </ul>
  );
}
