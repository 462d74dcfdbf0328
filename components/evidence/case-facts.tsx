import type { Case, Content } from '@/lib/content/schema';
import { inWords, nameInSentence } from '@/lib/wording/verdict';

const KINDS: Record<Case['kind'], string> = {
  paper: 'Paper',
  'engineering-report': 'Engineering report',
  'practitioner-account': 'Practitioner’s account',
  'vendor-case-study': 'Vendor’s case study',
  guidance: 'Guidance',
};

/** Where a case comes from, with a link to the source. */
export function CaseSource({ one }: { one: Case }) {
  const { title, author, year, venue, url } = one.source;
  return (
    <p className="text-muted text-sm">
      {`${KINDS[one.kind]}: ${author}, `}
      <a href={url}>{title}</a>
      {` (${venue}, ${year}). Evidence: ${one.outcome.strength}.`}
    </p>
  );
}

/** "Best: fine-tuning; as good: hybrid", by what the source reports or prescribes. */
export function outcomePhrase({ approaches }: Content, { kind, outcome }: Case): string {
  const name = (id: string) => nameInSentence(approaches, id);
  const others = outcome.acceptable.filter((id) => id !== outcome.best);
  const best = `${kind === 'guidance' ? 'Prescribed' : 'Best'}: ${name(outcome.best)}`;
  return others.length === 0 ? best : `${best}; as good: ${inWords(others.map(name))}`;
}
