import { useId } from 'react';

/**
 * A field for text, with what was wrong with the last entry beneath it. With `onChange` it
 * holds `value` and nothing else; without, it starts from it.
 */
export function TextField(props: {
  name: string;
  label: string;
  hint: string;
  value: string;
  problems: readonly string[];
  inputMode?: 'url';
  onChange?: (value: string) => void;
  /** More than one for a text of several lines. */
  lines?: number;
  /** The most characters it takes. */
  most?: number;
}) {
  const { name, label, hint, value, problems, inputMode, onChange, lines = 1, most } = props;
  const id = useId();
  const hasProblems = problems.length > 0;
  const entry = {
    id,
    name,
    maxLength: most,
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
        <textarea {...entry} rows={lines} />
      ) : (
        <input
          {...entry}
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
