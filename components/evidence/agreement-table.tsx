import type { ReactNode } from 'react';
import type { Share } from '@/lib/evidence/agreement';
import { ShareInterval } from '../charts/share-interval';
import { Table } from '../ui/table';
import { countText, intervalText, shareText } from './share-text';

export type Row = {
  key: string;
  name: ReactNode;
  acceptable: Share;
  best?: Share;
  /** Whether the row is the advisor's, which is highlighted. */
  isAdvisor?: boolean;
};

/** Agreement of each way of choosing with the cases: shares, 95 % intervals and a chart. */
export function AgreementTable(props: {
  caption: string;
  firstColumn: string;
  rows: readonly Row[];
}) {
  const { caption, firstColumn, rows } = props;
  const hasBest = rows.some(({ best }) => best);
  return (
    <Table
      caption={caption}
      head={[firstColumn, 'Best or as good', ...(hasBest ? ['Exactly the best'] : [])]}
      rows={rows.map(({ key, name, acceptable, best, isAdvisor = false }) => ({
        key,
        name: isAdvisor ? <strong>{name}</strong> : name,
        cells: [
          <div key="acceptable" className="flex flex-wrap items-center gap-x-5">
            <Figure share={acceptable} />
            <ShareInterval
              share={acceptable.hits / acceptable.cases}
              low={acceptable.low}
              high={acceptable.high}
              isAdvisor={isAdvisor}
            />
          </div>,
          ...(best ? [<Figure key="best" share={best} />] : []),
        ],
      }))}
    />
  );
}

function Figure({ share }: { share: Share }) {
  return (
    <p className="@2xl:min-w-36">
      <strong>{shareText(share)}</strong>{' '}
      <span className="whitespace-nowrap">{countText(share)}</span>
      <br />
      <span className="whitespace-nowrap text-muted">{intervalText(share)}</span>
    </p>
  );
}
