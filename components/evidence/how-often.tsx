import type { Content } from '@/lib/content/schema';
import type { Evidence, Kind } from '@/lib/evidence/gather';
import { inPercent } from '../recommendation/figures';
import { AgreementTable } from './agreement-table';
import { countOf, intervalOf, shareOf } from './shares';

/** Agreement with published outcomes and with guidance, beside simpler ways to choose. */
export function HowOften({ content, evidence }: { content: Content; evidence: Evidence }) {
  const { published, guidance, independent } = evidence;
  const { crossValidated } = content.evidence.reached;
  const { settings, folds } = content.calibration;
  const { cases } = published.agreement;
  return (
    <div className="grid gap-8">
      <p className="max-w-prose">
        "Best or as good" means that the approach recommended came out best, or that the source
        treats it as level or as a reasonable choice. The line is the 95 % interval (Wilson): with
        so few cases, the true share may lie anywhere in it. Kappa is the agreement beyond chance on
        the best approach alone, from 0 for none to 1 for full.
      </p>
      <KindTable content={content} kind={published} caption={`${cases} published outcomes`} />
      <div className="grid max-w-prose gap-4">
        <p>
          <strong>On cases it was not fitted to.</strong> {settings.length} strengths were set by
          these cases themselves, so the plain figure flatters. When they are set on {folds - 1} of{' '}
          {folds} parts of the sources and tried on the part left out, over and over, the advice is
          best or as good in{' '}
          <strong>{inPercent(crossValidated.published.acceptable / cases)}</strong> of the published
          cases and exactly the best in {inPercent(crossValidated.published.best / cases)}. This is
          the figure that counts, though the rules themselves were written with the cases known.
        </p>
        <p>
          Some rules rest on papers that are cases here too. Without those, the advice is best or as
          good in {countOf(independent.acceptable)} cases ({shareOf(independent.acceptable)},
          interval {intervalOf(independent.acceptable)}).
        </p>
      </div>
      <KindTable
        content={content}
        kind={guidance}
        caption={`${guidance.agreement.cases} situations for which guidance by vendors, books and practitioners prescribes an approach`}
      />
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

function KindTable(props: { content: Content; kind: Kind; caption: string }) {
  const { content, kind, caption } = props;
  const nameOf = (id: string) => content.baselines.find((one) => one.id === id)?.name ?? id;
  return (
    <AgreementTable
      caption={caption}
      first="Way to choose"
      withKappa
      rows={[
        { key: 'advisor', name: 'This advisor', agreement: kind.agreement, isOurs: true },
        ...kind.baselines.map(({ id, agreement }) => ({ key: id, name: nameOf(id), agreement })),
      ]}
    />
  );
}
