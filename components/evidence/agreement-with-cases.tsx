import type { Content } from '@/lib/content/schema';
import type { Evidence, SampleEvidence } from '@/lib/evidence/gather-evidence';
import { signTest } from '@/lib/evidence/sign-test';
import { counted, wholePercent } from '@/lib/wording/figures';
import { AgreementTable } from './agreement-table';
import { countText, intervalText, shareText } from './share-text';

/** A p-value below this is called unlikely to be chance. */
const SIGNIFICANCE_LEVEL = 0.05;

/** Agreement of the advice with published outcomes and guidance, compared with the baselines. */
export function AgreementWithCases({
  content,
  evidence,
}: {
  content: Content;
  evidence: Evidence;
}) {
  const { published, blind, guidance, independent } = evidence;
  const { settings, folds } = content.calibration;
  const { crossValidated } = content.evidence.reached;
  const { cases } = published.agreement;
  return (
    <div className="grid gap-8">
      <p className="max-w-prose">
        “Best or as good” means that the approach recommended came out best, or that the source
        treats it as level or as a reasonable choice. Beneath each share stands its 95% interval (by
        Wilson’s formula), drawn on a line from 0 to 100%: with so few cases, the true share may lie
        anywhere in it. Kappa is the agreement on the best approach beyond what chance would give: 0
        is none, 1 is full.
      </p>
      <KindTable
        content={content}
        kind={blind}
        caption={`Blind check: ${blind.agreement.cases} published outcomes that were collected and coded without sight of the rules`}
      />
      <p className="max-w-prose">
        <strong>This is what to expect of another published case.</strong>{' '}
        {baselineComparison(content, blind)}
      </p>
      <KindTable
        content={content}
        kind={published}
        caption={`${cases} published outcomes that were known while the rules were written`}
      />
      <div className="grid max-w-prose gap-4">
        <p>
          These figures flatter. {settings.length} strengths were set by these cases themselves.
          When they are set on {folds - 1} of {folds} parts of the sources and tried on the part
          left out, over and over (cross-validation), the advice is best or as good in{' '}
          <strong>{wholePercent(crossValidated.published.acceptable / cases)}</strong> and exactly
          the best in {wholePercent(crossValidated.published.best / cases)}. That still flatters:
          the rules were written, and some readings of cases corrected, with the cases known.
        </p>
        <p>
          Some rules rest on papers that are cases here too. Without those, the advice is best or as
          good in {countText(independent.acceptable)} ({shareText(independent.acceptable)}, interval{' '}
          {intervalText(independent.acceptable)}). {baselineComparison(content, published)}
        </p>
      </div>
      <KindTable
        content={content}
        kind={guidance}
        caption={`${guidance.agreement.cases} situations for which vendors, a book and practitioners prescribe an approach`}
      />
      <p className="max-w-prose">
        {baselineComparison(content, guidance)} To agree with guidance is to say what practitioners
        say, and not yet to be right.
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

/** The advisor against the best baseline, case by case (exact sign test), in two sentences. */
function baselineComparison(content: Content, { baselines }: SampleEvidence): string {
  const [best] = baselines.toSorted(
    (a, b) =>
      b.agreement.acceptable.hits - a.agreement.acceptable.hits ||
      b.agreement.best.hits - a.agreement.best.hits,
  );
  if (!best || best.agreement.cases === 0) return '';
  const name = content.baselines.find(({ id }) => id === best.id)?.name;
  const pValue = signTest(best.onlyAdvisor, best.onlyBaseline);
  return `Against “${name}”, the best of the simpler ways, the advisor was right in ${counted(best.onlyAdvisor, 'case')} where that was wrong, and wrong in ${best.onlyBaseline} where that was right. That ${pValue < SIGNIFICANCE_LEVEL ? 'is unlikely to be' : 'may be'} chance (exact sign test, p = ${pValue.toFixed(2)}).`;
}

function KindTable(props: { content: Content; kind: SampleEvidence; caption: string }) {
  const { content, kind, caption } = props;
  if (kind.agreement.cases === 0) return null;
  const nameOf = (id: string) =>
    content.baselines.find((baseline) => baseline.id === id)?.name ?? id;
  return (
    <AgreementTable
      caption={caption}
      firstColumn="Way to choose"
      withKappa
      rows={[
        { key: 'advisor', name: 'This advisor', agreement: kind.agreement, isAdvisor: true },
        ...kind.baselines.map(({ id, agreement }) => ({ key: id, name: nameOf(id), agreement })),
      ]}
    />
  );
}
