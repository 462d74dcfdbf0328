import type { ReactNode } from 'react';
import type { Agreement, Share } from '@/lib/evidence/agreement';
import { ShareInterval } from '../charts/share-interval';
import { Table } from '../ui/table';
import { countOf, intervalOf, shareOf } from './shares';

export type Row = {
  key: string;
  name: ReactNode;
  agreement: Agreement;
  isOurs?: boolean;
};

/** How far each way of choosing agrees with the cases, as figures and as a picture. */
export function AgreementTable(props: {
  caption: string;
  first: string;
  rows: readonly Row[];
  withKappa?: boolean;
}) {
  const { caption, first, rows, withKappa = false } = props;
  return (
    <Table
      caption={caption}
      head={[
        first,
        'Best or as good',
        '0 to 100 %',
        'Exactly the best',
        ...(withKappa ? ['Kappa'] : []),
      ]}
      rows={rows.map(({ key, name, agreement, isOurs = false }) => ({
        key,
        name: isOurs ? <strong>{name}</strong> : name,
        cells: [
          <Figure key="acceptable" share={agreement.acceptable} />,
          <ShareInterval
            key="picture"
            share={agreement.acceptable.hits / agreement.acceptable.cases}
            low={agreement.acceptable.low}
            high={agreement.acceptable.high}
            isOurs={isOurs}
          />,
          <Figure key="best" share={agreement.best} />,
          ...(withKappa ? [agreement.kappa.toFixed(2)] : []),
        ],
      }))}
    />
  );
}

function Figure({ share }: { share: Share }) {
  return (
    <>
      <strong>{shareOf(share)}</strong>{' '}
      <span className="whitespace-nowrap">({countOf(share)})</span>
      <br />
      <span className="whitespace-nowrap text-muted">{intervalOf(share)}</span>
    </>
  );
}
