import { hrefs } from '@/lib/addresses/hrefs';
import type { Facet, Filter } from '@/lib/evidence/filter';
import { Button, buttonClasses } from '../ui/button';
import { Warning } from '../ui/notice';
import { SelectField } from '../ui/select-field';

const MAX_ECHO_LENGTH = 40;

/** The form that filters the cases by facets such as task, field and outcome. */
export function CaseFilter({ facets, filter }: { facets: readonly Facet[]; filter: Filter }) {
  const { chosen, unknown } = filter;
  return (
    <>
      {unknown.map(({ facet, value }) => (
        <Warning key={facet.name} title={`Not known under “${facet.label}”`}>
          <p>
            No case has “{[...value].slice(0, MAX_ECHO_LENGTH).join('')}” under “{facet.label}”, so
            cases are not chosen by it. Pick a value from the list.
          </p>
        </Warning>
      ))}
      <form method="get" action={hrefs.cases()} autoComplete="off" className="print:hidden">
        <div className="grid gap-x-6 gap-y-4 @2xl:grid-cols-2 @5xl:grid-cols-3">
          {facets.map(({ name, label, choices }) => (
            <SelectField
              key={name}
              name={name}
              label={label}
              value={chosen[name] ?? ''}
              blank="All"
              options={choices}
            />
          ))}
        </div>
        <p className="mt-4 flex flex-wrap gap-3">
          <Button type="submit">Show these cases</Button>
          {Object.keys(chosen).length > 0 && (
            <a href={hrefs.cases()} className={buttonClasses('secondary')}>
              Show all
            </a>
          )}
        </p>
      </form>
    </>
  );
}
