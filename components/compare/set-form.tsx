import { hrefs } from '@/lib/addresses/hrefs';
import { nameParameter } from '@/lib/addresses/set-parameters';
import type { AnswerSet, SetField } from '@/lib/compare/answer-sets';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

/** The form for two to four links and their names. */
export function SetForm(props: {
  fields: SetField[];
  sets: AnswerSet[];
  linkOf: (query: string) => string;
}) {
  const { fields, sets, linkOf } = props;
  return (
    <form method="get" action={hrefs.compare()} className="grid max-w-3xl gap-6">
      {fields.map((field) => {
        const { key, name, enteredText, problems } = field;
        const set = sets.find((candidate) => candidate.key === key);
        const letter = key.toUpperCase();
        const isRequired = key === fields[0]?.key || key === fields[1]?.key;
        return (
          <fieldset key={key} className="min-w-0">
            <legend className="mb-1 font-semibold font-serif text-lg">
              {letter}
              {!isRequired && <span className="font-normal text-muted"> (if you like)</span>}
            </legend>
            <div className="grid gap-3 @2xl:grid-cols-[14rem_1fr]">
              <TextField
                name={nameParameter(key)}
                label="Name"
                hint={`Such as “Now”. Else it is “${letter}”.`}
                value={name}
                problems={[]}
              />
              <TextField
                name={key}
                label="Link of a result"
                hint="Paste the whole address."
                value={problems.length > 0 || !set ? enteredText : linkOf(set.reading.query)}
                problems={problems}
              />
            </div>
          </fieldset>
        );
      })}
      <p>
        <Button type="submit">Compare</Button>
      </p>
    </form>
  );
}
