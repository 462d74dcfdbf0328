import { Warning } from '../ui/notice';

/** What was wrong with the address, one sentence each, and what was done about it. */
export function Problems({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Warning title="Part of this link could not be used">
      <ul className="mt-1 list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-2">Everything else in the link was kept.</p>
    </Warning>
  );
}
