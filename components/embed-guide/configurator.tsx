import { hrefs } from '@/lib/addresses/hrefs';
import { type Choices, WIDTHS } from '@/lib/embed/choices';
import { Button, buttonLook } from '../ui/button';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { AutoUpdateForm } from './auto-update-form';

const THEME_OPTIONS = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];
const WIDTH_OPTIONS = WIDTHS.map((width) => ({
  id: String(width),
  label: `At most ${width} pixels`,
}));

/** Labels of the text fields. */
export const LABELS = { answers: 'Start from these answers', wiki: 'Address of your wiki' };

/** The form for the choices that preview and snippets are made from. */
export function Configurator(props: {
  choices: Choices;
  /** Problems with the answers, one sentence each. */
  answerProblems: readonly string[];
}) {
  const { choices, answerProblems } = props;
  const { theme, width, answers, wiki, isBare } = choices;
  return (
    <AutoUpdateForm action={`${hrefs.embedGuide}#make`} path={hrefs.embedGuide}>
      <div className="grid gap-x-6 gap-y-5 @2xl:grid-cols-2">
        <SelectField
          name="theme"
          label="Theme"
          value={theme === 'auto' ? '' : theme}
          blank="Automatic"
          options={THEME_OPTIONS}
          hint="Automatic: light or dark as the page around it."
        />
        <SelectField
          name="width"
          label="Width"
          value={width === undefined ? '' : String(width)}
          blank="Full width"
          options={WIDTH_OPTIONS}
          hint="It is never wider than its place in the page."
        />
        <TextField
          name="answers"
          label={LABELS.answers}
          hint="Optional. Paste the link of a result, or of a page of the questionnaire."
          value={answers.given}
          problems={answerProblems}
        />
        <TextField
          name="wiki"
          label={LABELS.wiki}
          hint="Optional. Shows whether the wiki may frame the advisor. Any page of it will do."
          value={wiki.given}
          problems={wiki.problem ? [wiki.problem] : []}
          inputMode="url"
        />
      </div>
      <p className="mt-5 flex flex-wrap gap-3">
        <Button type="submit">Update the snippets</Button>
        {!isBare && (
          <a href={`${hrefs.embedGuide}#make`} className={buttonLook('secondary')}>
            Start over
          </a>
        )}
      </p>
    </AutoUpdateForm>
  );
}
