import type { Approach } from '@/lib/content/schema';

/** Everybody's first question: what counts as which approach. */
export function Retrieval({ approaches }: { approaches: Approach[] }) {
  return (
    <aside
      aria-labelledby="what-counts"
      className="mt-8 max-w-prose border-accent border-l-4 bg-panel px-5 py-4"
    >
      <h3 id="what-counts" className="text-lg">
        Where does retrieval (RAG) come in?
      </h3>
      <dl className="mt-1 grid gap-2">
        {approaches.map(({ id, name, counts }) => (
          <div key={id}>
            <dt className="font-semibold">{name}</dt>
            <dd>{counts}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
