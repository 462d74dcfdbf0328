import { hrefs } from '@/lib/addresses/hrefs';
import type { Content } from '@/lib/content/schema';
import { wholePercent } from '@/lib/wording/figures';
import { Link } from '../site/link';
import { Citations } from '../sources/citations';
import { Table } from '../ui/table';

/** How the strengths of rules are calibrated on cases, with the cross-validated agreement. */
export function CalibrationText({ content }: { content: Content }) {
  const { calibration, evidence } = content;
  const { settings, strengths, lead, reluctance, folds, repeats } = calibration;
  const atEnd = settings.filter(({ strength }) =>
    [strengths[0], strengths.at(-1)].includes(strength),
  ).length;
  const { published, guidance, crossValidated } = evidence.reached;
  const share = (hits: number, total: number) => wholePercent(hits / total);
  return (
    <div className="grid gap-4">
      <div className="grid max-w-prose gap-4">
        <p>
          {settings.length} numbers are set by {published.cases + guidance.cases} cases:{' '}
          {published.cases} published outcomes and {guidance.cases} situations for which guidance
          prescribes an approach. Each is a strength, by which the moves of some rules are
          multiplied. All other numbers are our reading of the sources; some of them were changed
          after we had seen which cases the advice missed.
        </p>
        <p>
          A strength may be {strengths.slice(0, -1).join(', ')} or {strengths.at(-1)}, so no rule is
          switched off or turned round. We tried strengths until the approaches that cases report
          came out ahead as far as they can, if possible by {lead} point. To leave 1, a strength had
          to earn it. Where a strength stands at an end of the list, the list decides how far it
          goes and not the cases: here {atEnd} of {settings.length}. Only the moves of values shrink
          or grow: how much a criterion counts stays as the rules say.
        </p>
        <details>
          <summary className="w-fit py-1 text-accent underline">The procedure in full</summary>
          <p className="mt-2">
            For each case: by how many points the best approach falls short of leading all others by{' '}
            {lead}, and by how many the acceptable ones do; the mean of the two is its shortfall.
            The mean shortfall over all cases is made as small as possible, where cases of each of
            the three outcomes count as much together as those of another, and each whole step of a
            strength away from 1 costs {reluctance} points. The search starts at 1 and changes one
            strength at a time, in the order of the table, until nothing helps.
          </p>
        </details>
      </div>
      <Table
        caption="The strengths and what they say about our reading"
        head={['Rules about', 'Strength', 'What the cases say']}
        rows={settings.map(({ id, name, rules, strength, because }) => ({
          key: id,
          name: (
            <>
              {name}
              <span className="block text-muted">
                {rules.map((rule, n) => (
                  <span key={rule}>
                    {n > 0 && ', '}
                    <a href={hrefs.rule(rule)}>{rule.replaceAll('-', ' ')}</a>
                  </span>
                ))}
              </span>
            </>
          ),
          cells: [strength, <span key="because">{because}</span>],
        }))}
      />
      <p className="max-w-prose">
        Because the cases set the strengths, agreement with the same cases flatters. So the sources
        are dealt into {folds} parts at random, the strengths are set on all parts but one, and the
        cases of that part are judged with them, for each part in turn, {repeats} times over. In
        that way the advice is best or as good in{' '}
        <strong>
          {share(crossValidated.published.acceptable, published.cases)} of the published cases
        </strong>{' '}
        (with the final strengths: {share(published.acceptable, published.cases)}) and in{' '}
        {share(crossValidated.guidance.acceptable, guidance.cases)} of the guidance (
        {share(guidance.acceptable, guidance.cases)}). The thresholds of the verdicts were not
        calibrated. All figures, and what they cannot show, are under{' '}
        <Link href={hrefs.evidence}>Evidence</Link>.
      </p>
      <Citations content={content} claims={[]} references={calibration.references} />
    </div>
  );
}
