import type { Content } from '@/lib/content/schema';
import { shareFrom } from '@/lib/evidence/agreement';
import type { Sample } from '@/lib/evidence/check-cases';
import type { Evidence } from '@/lib/evidence/gather-evidence';
import { AgreementTable } from './agreement-table';
import { countText, intervalText, shareText } from './share-text';

/** Agreement of the advice with published outcomes and guidance, compared with the baselines. */
export function AgreementWithCases({
  content,
  evidence,
}: {
  content: Content;
  evidence: Evidence;
}) {
  const { published, guidance, independent } = evidence;
  const { folds, repeats } = content.calibration;
  return (
    <div className="grid gap-8">
      <p className="max-w-prose">
        “Best or as good” means that the approach recommended came out best, or that the source
        treats it as level or as a reasonable choice. Beneath each share stands its 95% interval (by
        Wilson’s formula), drawn on a line from 0 to 100%: with so few cases, the true share may lie
        anywhere in it.
      </p>
      <SampleTable
        content={content}
        evidence={evidence}
        sample="published"
        caption={`${published.agreement.cases} published outcomes`}
      />
      <p className="max-w-prose">
        <strong>The first line comes nearest to what to expect of another case.</strong> The sources
        are dealt into {folds} parts at random. For each part, everything that is fitted to cases is
        fitted to the others alone, and then tried on this part; {repeats} times over; its counts
        are means. Only the rules themselves were written by people who knew many of the cases. The
        line below it flatters, since there the same cases set the strengths. Some rules rest on
        papers that are cases here too. Without those, the final rules are best or as good in{' '}
        {countText(independent.acceptable)} ({shareText(independent.acceptable)}, interval{' '}
        {intervalText(independent.acceptable)}).
      </p>
      <SampleTable
        content={content}
        evidence={evidence}
        sample="guidance"
        caption={`${guidance.agreement.cases} situations for which vendors, a book and practitioners prescribe an approach`}
      />
      <p className="max-w-prose">
        To agree with guidance is to say what practitioners say, which does not make it right.
      </p>
      <dl className="grid max-w-prose gap-2 text-sm">
        {content.baselines.map(({ id, name, says }) => (
          <div key={id}>
            <dt className="inline font-semibold">{name}: </dt>
            <dd className="inline">{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function SampleTable(props: {
  content: Content;
  evidence: Evidence;
  sample: Sample;
  caption: string;
}) {
  const { content, evidence, sample, caption } = props;
  const { agreement, baselines } = evidence[sample];
  const unseen = content.calibration.found.unseen[sample];
  if (agreement.cases === 0) return null;
  const nameOf = (id: string) =>
    content.baselines.find((baseline) => baseline.id === id)?.name ?? id;
  return (
    <AgreementTable
      caption={caption}
      firstColumn="Way to choose"
      rows={[
        {
          key: 'unseen',
          name: 'This advisor, on cases it has not seen',
          acceptable: shareFrom(unseen.acceptable, unseen.cases),
          best: shareFrom(unseen.best, unseen.cases),
          isAdvisor: true,
        },
        { key: 'final', name: 'With the final strengths', ...agreement },
        ...baselines.map(({ id, agreement: other }) => ({ key: id, name: nameOf(id), ...other })),
      ]}
    />
  );
}
