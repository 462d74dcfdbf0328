import { hrefs } from '@/lib/addresses/hrefs';
import { LINKS_PARAMETER } from '@/lib/addresses/set-parameters';
import { PROBLEMS_ID } from '../compare/field-problems';
import { Button } from '../ui/button';

/** A form with one text area for the links of all people, one per line. */
export function LinksForm({ lines, hasProblems }: { lines: string[]; hasProblems: boolean }) {
  return (
    <form method="get" action={hrefs.together()} className="max-w-3xl">
      <label htmlFor="links-field" className="block font-semibold">
        Links of results, one on each line
      </label>
      <p id="links-hint" className="text-muted text-sm">
        Two to eight. Put a name and a colon before a link, as in “Ana: https://…”, or leave the
        name away.
      </p>
      <textarea
        id="links-field"
        name={LINKS_PARAMETER}
        rows={Math.max(5, Math.min(10, 2 * lines.length))}
        defaultValue={lines.join('\n')}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hasProblems ? `links-hint ${PROBLEMS_ID}` : 'links-hint'}
        aria-invalid={hasProblems || undefined}
        className={`mt-1 block w-full min-w-0 rounded-md border bg-paper px-3 py-2 text-sm ${hasProblems ? 'border-warning' : 'border-field'}`}
      />
      <p className="mt-4">
        <Button type="submit">Bring them together</Button>
      </p>
    </form>
  );
}
