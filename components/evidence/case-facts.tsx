import type { Case, Content } from '@/lib/content/schema';
import { joinInWords, nameInSentence } from '@/lib/wording/verdict';

const KINDS: Record<Case['kind'], string> = {
  paper: 'Paper',
  'engineering-report': 'Engineering report',
  'practitioner-account': 'Practitioner’s account',
  'vendor-case-study': 'Vendor’s case study',
  guidance: 'Guidance',
};

/** The source of a case with a link, and the strength of its evidence. */
export function CaseSource({ caseEntry }: { caseEntry: Case }) {
  const { title, author, year, venue, url } = caseEntry.source;
  return (
    <p className="text-muted text-sm">
      {`${KINDS[caseEntry.kind]}: ${author}, `}
      <a href={url}>{title}</a>
      {` (${venue}, ${year}). Evidence: ${caseEntry.outcome.strength}.`}
    </p>
  );
}

/** The outcome that the source reports or prescribes: "Best: fine-tuning; as good: hybrid". */
export function outcomePhrase({ approaches }: Content, { kind, outcome }: Case): string {
  const name = (id: string) => nameInSentence(approaches, id);
  const others = outcome.acceptable.filter((id) => id !== outcome.best);
  const best = `${kind === 'guidance' ? 'Prescribed' : 'Best'}: ${name(outcome.best)}`;
  return others.length === 0 ? best : `${best}; as good: ${joinInWords(others.map(name))}`;
}
