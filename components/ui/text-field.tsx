import { useId } from 'react';

/**
 * A text field with the problems of the submitted text below it. With `onChange` it is a
 * controlled input; without, `value` is its initial text.
 */
export function TextField(props: {
  name: string;
  label: string;
  hint: string;
  value: string;
  problems: readonly string[];
  inputMode?: 'url';
  onChange?: (value: string) => void;
  /** The height in lines; more than 1 gives a textarea. */
  lines?: number;
  maxLength?: number;
}) {
  const { name, label, hint, value, problems, inputMode, onChange, lines = 1, maxLength } = props;
  const id = useId();
  const hasProblems = problems.length > 0;
  const fieldProps = {
    id,
    name,
    maxLength,
    autoComplete: 'off',
    'aria-describedby': `${id}-hint${hasProblems ? ` ${id}-problems` : ''}`,
    'aria-invalid': hasProblems || undefined,
    className: `mt-1 block min-h-11 w-full min-w-0 rounded-md border bg-paper px-3 py-2 ${hasProblems ? 'border-warning' : 'border-field'}`,
    ...(onChange
      ? {
          value,
          onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
            onChange(currentTarget.value),
        }
      : { defaultValue: value }),
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-semibold text-sm">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-muted text-sm">
        {hint}
      </p>
      {lines > 1 ? (
        <textarea {...fieldProps} rows={lines} />
      ) : (
        <input
          {...fieldProps}
          type="text"
          inputMode={inputMode}
          {...(!onChange && { autoCapitalize: 'none', spellCheck: false })}
        />
      )}
      {hasProblems && (
        <ul id={`${id}-problems`} className="mt-1 text-sm text-warning">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
