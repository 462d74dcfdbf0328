import type { ReactNode } from 'react';
import type { Agreement, Share } from '@/lib/evidence/agreement';
import { ShareInterval } from '../charts/share-interval';
import { Table } from '../ui/table';
import { countOf, intervalOf, shareOf } from './shares';

export type Row = {
  key: string;
  name: ReactNode;
  agreement: Agreement;
  /** Ours stands out against what it is compared with. */
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
      head={[first, 'Best or as good', 'Exactly the best']}
      rows={rows.map(({ key, name, agreement, isOurs = false }) => ({
        key,
        name: isOurs ? <strong>{name}</strong> : name,
        cells: [
          <div key="acceptable" className="flex flex-wrap items-center gap-x-5">
            <Figure share={agreement.acceptable} />
            <ShareInterval
              share={agreement.acceptable.hits / agreement.acceptable.cases}
              low={agreement.acceptable.low}
              high={agreement.acceptable.high}
              isOurs={isOurs}
            />
          </div>,
          <div key="best">
            <Figure share={agreement.best} />
            {withKappa && <p>kappa {agreement.kappa.toFixed(2)}</p>}
          </div>,
        ],
      }))}
    />
  );
}

function Figure({ share }: { share: Share }) {
  return (
    <p className="@2xl:min-w-32">
      <strong>{shareOf(share)}</strong> <span className="whitespace-nowrap">{countOf(share)}</span>
      <br />
      <span className="whitespace-nowrap text-muted">{intervalOf(share)}</span>
    </p>
  );
}
