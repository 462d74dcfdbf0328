'use client';

import { type MouseEvent, type RefObject, useRef, useSyncExternalStore } from 'react';
import { loadDetails, saveDetails, subscribe } from '@/lib/browser/record-details';
import {
  type Details,
  isBlank,
  MAX_DETAIL_LENGTHS,
  parseDetails,
  type StoredDetails,
  serialiseDetails,
  withDetails,
} from '@/lib/record/text/details';
import type { DecisionRecord } from '@/lib/record/text/model';
import { Button, buttonClasses } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { TextField } from '../../ui/text-field';
import { useIsHydrated } from '../../ui/use-is-hydrated';
import { useLocalDay } from './local-date';
import { RecordText } from './record-text';

/**
 * Lets a person add title, owners and notes to a decision record, and copy or download it. The
 * details stay in the browser. Without scripts the plain record can be read and downloaded.
 */
export function RecordEditor(props: {
  record: DecisionRecord;
  /** The canonical query of the result that the typed details belong to. */
  situation: string;
  download: string;
}) {
  const { record, situation, download } = props;
  const fields = useRef<HTMLFieldSetElement>(null);
  const recordElement = useRef<HTMLDivElement>(null);
  const storedText = useSyncExternalStore(subscribe, loadDetails, () => '');
  const keptDetails = parseDetails(storedText);
  const { details } = keptDetails;
  const day = useLocalDay(record.day);
  const text = withDetails({ ...record, day }, details);
  // Few people export a record, so the serialisers are loaded on demand.
  const markdown = async () => (await import('@/lib/record/text/markdown')).toMarkdown(text);
  const richText = async () => (await import('@/lib/record/text/rich-text')).toRichText(text);

  async function save(event: MouseEvent) {
    event.preventDefault();
    try {
      downloadFile(new Blob([await markdown()], { type: 'text/markdown' }));
    } catch {
      window.location.assign(download);
    }
  }
  function clear() {
    // The button disappears when all fields are empty; without this the focus would be lost.
    fields.current?.querySelector('input')?.focus();
    saveDetails('');
  }
  return (
    <>
      <DetailFields
        proposedTitle={record.title}
        kept={keptDetails}
        situation={situation}
        fields={fields}
      />
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton
          text={markdown}
          html={richText}
          textElement={recordElement}
          successText="Copied. Paste it into a page, a document or a mail."
        >
          Copy as rich text
        </CopyButton>
        <CopyButton
          text={markdown}
          textElement={recordElement}
          successText="Markdown copied."
          failureText="The browser would not copy. Download the Markdown instead."
          kind="secondary"
        >
          Copy as Markdown
        </CopyButton>
        <a href={download} download onClick={save} className={buttonClasses('secondary')}>
          Download Markdown
        </a>
      </div>
      <details className="mt-4">
        <summary className="w-fit py-1 text-accent underline">Read the record</summary>
        <div ref={recordElement} className="mt-3 max-w-prose border-line border-l-2 pl-4">
          <RecordText text={text} />
        </div>
      </details>
      {!isBlank(details) && (
        <p className="mt-4">
          <Button kind="secondary" onClick={clear}>
            Clear title, owners and notes
          </Button>
        </p>
      )}
    </>
  );
}

function DetailFields(props: {
  proposedTitle: string;
  kept: StoredDetails;
  situation: string;
  fields: RefObject<HTMLFieldSetElement | null>;
}) {
  const { proposedTitle, kept, situation, fields } = props;
  const { details } = kept;
  const fieldProps = (name: keyof Details) => ({
    name: `record-${name}`,
    value: details[name],
    maxLength: MAX_DETAIL_LENGTHS[name],
    problems: [],
    onChange: (value: string) =>
      saveDetails(serialiseDetails({ details: { ...details, [name]: value }, situation })),
  });
  if (!useIsHydrated()) return null;
  return (
    <fieldset ref={fields} className="mb-6 grid max-w-prose gap-4">
      <legend className="mb-2 text-muted text-sm">
        Optional. What you type here stays in this browser and is never sent.
      </legend>
      {!isBlank(details) && kept.situation !== situation && (
        <p>Kept from another result: check that it fits this one.</p>
      )}
      <TextField {...fieldProps('title')} label="Title" hint={`Without one: “${proposedTitle}”.`} />
      <TextField
        {...fieldProps('owners')}
        label="Owners"
        hint="Who decides, with commas between."
      />
      <TextField
        {...fieldProps('notes')}
        label="Notes"
        hint="What the answers cannot say. They stand after the context."
        lines={4}
      />
    </fieldset>
  );
}

function downloadFile(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'decision-record.md';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
