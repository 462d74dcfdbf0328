import { hrefs } from '@/lib/addresses/hrefs';
import { type GuideChoices, WIDTHS } from '@/lib/embed/guide-choices';
import { Button, buttonClasses } from '../ui/button';
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
  choices: GuideChoices;
  /** Problems with the answers, one sentence each. */
  answerProblems: readonly string[];
}) {
  const { choices, answerProblems } = props;
  const { theme, width, answers, wiki, isEmpty } = choices;
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
          value={answers.text}
          problems={answerProblems}
        />
        <TextField
          name="wiki"
          label={LABELS.wiki}
          hint="Optional. Shows whether the wiki may frame the advisor. Any page of it will do."
          value={wiki.text}
          problems={wiki.problem ? [wiki.problem] : []}
          inputMode="url"
        />
      </div>
      <p className="mt-5 flex flex-wrap gap-3">
        <Button type="submit">Update the snippets</Button>
        {!isEmpty && (
          <a href={`${hrefs.embedGuide}#make`} className={buttonClasses('secondary')}>
            Start over
          </a>
        )}
      </p>
    </AutoUpdateForm>
  );
}
