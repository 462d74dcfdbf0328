import type { ReactNode } from 'react';
import type { Agreement, Share } from '@/lib/evidence/agreement';
import { ShareInterval } from '../charts/share-interval';
import { Table } from '../ui/table';
import { countText, intervalText, shareText } from './share-text';

export type Row = {
  key: string;
  name: ReactNode;
  agreement: Agreement;
  /** Whether the row is the advisor's, which is highlighted. */
  isAdvisor?: boolean;
};

/** Agreement of each way of choosing with the cases: shares, 95 % intervals and a chart. */
export function AgreementTable(props: {
  caption: string;
  firstColumn: string;
  rows: readonly Row[];
  withKappa?: boolean;
}) {
  const { caption, firstColumn, rows, withKappa = false } = props;
  return (
    <Table
      caption={caption}
      head={[firstColumn, 'Best or as good', 'Exactly the best']}
      rows={rows.map(({ key, name, agreement, isAdvisor = false }) => ({
        key,
        name: isAdvisor ? <strong>{name}</strong> : name,
        cells: [
          <div key="acceptable" className="flex flex-wrap items-center gap-x-5">
            <Figure share={agreement.acceptable} />
            <ShareInterval
              share={agreement.acceptable.hits / agreement.acceptable.cases}
              low={agreement.acceptable.low}
              high={agreement.acceptable.high}
              isAdvisor={isAdvisor}
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
      <strong>{shareText(share)}</strong>{' '}
      <span className="whitespace-nowrap">{countText(share)}</span>
      <br />
      <span className="whitespace-nowrap text-muted">{intervalText(share)}</span>
    </p>
  );
}
