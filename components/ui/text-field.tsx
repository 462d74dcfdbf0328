import { useId } from 'react';

/** A field for a line of text, with what was wrong with the last entry beneath it. */
export function TextField(props: {
  name: string;
  label: string;
  hint: string;
  value: string;
  problems: readonly string[];
  inputMode?: 'url';
}) {
  const { name, label, hint, value, problems, inputMode } = props;
  const id = useId();
  const hasProblems = problems.length > 0;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-semibold text-sm">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-muted text-sm">
        {hint}
      </p>
      <input
        id={id}
        name={name}
        type="text"
        inputMode={inputMode}
        defaultValue={value}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint${hasProblems ? ` ${id}-problems` : ''}`}
        aria-invalid={hasProblems || undefined}
        className={`mt-1 block min-h-11 w-full min-w-0 rounded-md border bg-paper px-3 py-2 ${hasProblems ? 'border-warning' : 'border-field'}`}
      />
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
