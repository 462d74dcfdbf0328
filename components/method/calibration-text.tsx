import { hrefs } from '@/lib/addresses/hrefs';
import { movedFurthest, strengthName } from '@/lib/content/moved-strengths';
import type { Content } from '@/lib/content/schema';
import { calibrationNews } from '@/lib/wording/calibration-news';
import { wholePercent } from '@/lib/wording/figures';
import { nameInSentence } from '@/lib/wording/verdict';
import { Link } from '../site/link';
import { Citations } from '../sources/citations';
import { Table } from '../ui/table';

/** How the strengths of rules are fitted to cases, and what that says about the documents. */
export function CalibrationText({ content }: { content: Content }) {
  const { calibration, cases } = content;
  const { strengths, found, folds, repeats } = calibration;
  const { published, guidance } = found.unseen;
  const share = (hits: number, total: number) => wholePercent(hits / total);
  return (
    <div className="grid gap-6">
      <div className="grid max-w-prose gap-4">
        <p>
          <strong>The documents say which way, the cases say how far.</strong> Each rule is our
          reading of its sources. For each approach a strength multiplies how far it moves values,
          and {cases.length} cases set it: {published.cases} published outcomes and {guidance.cases}{' '}
          situations for which guidance prescribes an approach, except those in which vetoes leave
          only one way open. A strength lies between {strengths.least} and {strengths.most}, so no
          case can turn a document round or switch it off. Importance, vetoes and starting values
          are not fitted.
        </p>
        <p>
          Because the cases set the strengths, agreement with the same cases flatters. Tried on
          cases that had no part in it, the advice is best or as good in{' '}
          <strong>{share(published.acceptable, published.cases)} of the published cases</strong> and
          in {share(guidance.acceptable, guidance.cases)} of the guidance.{' '}
          <Link href={hrefs.evidence}>All figures, and what they cannot show</Link>
        </p>
        <details>
          <summary className="w-fit py-1 text-accent underline">The procedure in full</summary>
          <p className="mt-2">
            The sum of importance times value gives each approach a probability to come out best
            (conditional logit). The strengths, and one scale for all sums, are those by which the
            outcomes are likeliest: a case counts as hit by any approach that its source finds best
            or as good. Each squared unit away from 1 costs {found.penalty} (ridge), a penalty
            chosen by how well cases left out are predicted. Strengths are rounded to{' '}
            {strengths.step}. For the figures on unseen cases, the sources are dealt into {folds}{' '}
            parts, and all of this, the choice of the penalty included, is done on the others alone
            for each part; {repeats} times over, from a fixed seed.
          </p>
        </details>
      </div>
      <StrengthsAtBounds content={content} />
      <details>
        <summary className="w-fit py-1 text-accent underline">All strengths</summary>
        <Table
          caption="Strengths other than 1, those furthest from it first"
          head={['Rule', 'Approach', 'Strength']}
          rows={movedFurthest(found.strengths).map(({ strength, approach, factor }) => ({
            key: `${strength} ${approach}`,
            name: strengthName(strength),
            cells: [nameInSentence(content.approaches, approach), factor],
          }))}
        />
      </details>
      <Citations content={content} claims={[]} references={calibration.references} />
    </div>
  );
}

/** What the cases say about readings whose strengths went as far as they may; nothing if none did. */
function StrengthsAtBounds({ content }: { content: Content }) {
  const news = calibrationNews(content);
  if (news.length === 0) return null;
  return (
    <div className="max-w-prose">
      <h3 className="text-xl">Where the cases say that a reading is too strong or too weak</h3>
      <p className="mt-1">
        These strengths went as far as they may. That is news about the documents, or about how we
        read them.
      </p>
      <ul className="mt-3 grid gap-3">
        {news.map(({ key, title, sentence, rules }) => (
          <li key={key}>
            <strong>{rules[0] ? <a href={hrefs.rule(rules[0].id)}>{title}</a> : title}.</strong>{' '}
            {sentence}
            <Citations
              content={content}
              claims={[...new Set(rules.flatMap(({ claims }) => claims))]}
              references={[...new Set(rules.flatMap(({ references }) => references))]}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
