import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import type { SavedResult } from '@/lib/browser/history';
import { MAX_NAME_LENGTH } from '@/lib/compare/names';
import { Button } from '../ui/button';
import { DateTime } from './date-time';

/** A stored result: a link to it, a checkbox to compare it, and its actions. */
export function ResultEntry(props: {
  result: SavedResult;
  isChosen: boolean;
  /** Undefined if there is no other result to compare with. */
  onChoose: ((isChosen: boolean) => void) | undefined;
  onRename: (name: string) => void;
  onForget: () => void;
}) {
  const { result, isChosen, onChoose, onRename, onForget } = props;
  const { query, name, says, date } = result;
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);

  useEffect(() => {
    if (wasRenaming.current && !isRenaming) renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);

  return (
    <li className="border-line border-t py-4 last:border-b">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        {onChoose && (
          <input
            type="checkbox"
            aria-label={`Compare “${name}”`}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
            className="mt-0.5 size-6 accent-accent"
          />
        )}
        <div className="min-w-0 grow basis-52">
          <a href={hrefs.recommendation(query)} className="text-lg [overflow-wrap:anywhere]">
            {name}
          </a>
          <p className="text-muted text-sm">
            <span>{says}</span> <DateTime date={date} />
          </p>
        </div>
        <p className="-mt-1 flex gap-4">
          <Action ref={renameButton} resultName={name} onClick={() => setIsRenaming(!isRenaming)}>
            Rename
          </Action>
          <Action resultName={name} onClick={onForget} data-forgets="">
            Forget
          </Action>
        </p>
      </div>
      {isRenaming && (
        <RenameForm
          name={name}
          onSave={(newName) => {
            onRename(newName);
            setIsRenaming(false);
          }}
          onCancel={() => setIsRenaming(false)}
        />
      )}
    </li>
  );
}

function Action(props: React.ComponentProps<'button'> & { resultName: string }) {
  const { resultName, children, ...rest } = props;
  return (
    <button {...rest} type="button" className="min-h-9 py-1 text-accent underline">
      <span>{children}</span>
      <span className="sr-only">{` “${resultName}”`}</span>
    </button>
  );
}

function RenameForm(props: { name: string; onSave: (name: string) => void; onCancel: () => void }) {
  const { name, onSave, onCancel } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  function save(event: FormEvent) {
    event.preventDefault();
    onSave(field.current?.value ?? '');
  }
  return (
    <form
      onSubmit={save}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      className="mt-3 flex flex-wrap items-end gap-3"
    >
      <div className="min-w-0 grow basis-52">
        <label htmlFor={id} className="block font-semibold text-sm">
          Name of this result
        </label>
        <input
          ref={field}
          id={id}
          defaultValue={name}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          className="mt-1 block min-h-11 w-full min-w-0 rounded-md border border-field bg-paper px-3 py-2"
        />
      </div>
      <Button type="submit">Save</Button>
      <Button type="button" kind="secondary" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
