import type { ReactNode } from 'react';

/** A data table whose first column holds row headers; scrolls horizontally if too wide. */
export function Table(props: {
  caption: string;
  head: readonly string[];
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[] }[];
}) {
  const { caption, head, rows } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="figures w-full text-left text-sm tabular-nums">
        <caption className="pb-1 text-left text-muted">{caption}</caption>
        <thead>
          <tr className="border-line border-b align-bottom">
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, n) => (
                <td key={head[n + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
