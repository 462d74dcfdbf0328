'use client';

import { type MouseEvent, type RefObject, useRef, useSyncExternalStore } from 'react';
import { keepDetails, recallDetails, subscribe } from '@/lib/browser/record-details';
import {
  type Details,
  isBlank,
  type KeptDetails,
  LONGEST,
  readDetails,
  withDetails,
  writeDetails,
} from '@/lib/record/text/details';
import type { DecisionRecord } from '@/lib/record/text/model';
import { Button, buttonLook } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { TextField } from '../../ui/text-field';
import { useIsLive } from '../../ui/use-is-live';
import { useOwnDay } from './own-day';
import { RecordText } from './record-text';

/**
 * Puts the person's title, owners and notes into a record, in the browser, and hands it out.
 * Without scripts the record can be read and downloaded as it is.
 */
export function RecordMaker(props: {
  record: DecisionRecord;
  /** The query that what is typed here is typed for. */
  situation: string;
  download: string;
}) {
  const { record, situation, download } = props;
  const fields = useRef<HTMLFieldSetElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const kept = useSyncExternalStore(subscribe, recallDetails, () => '');
  const read = readDetails(kept);
  const { details } = read;
  const day = useOwnDay(record.day);
  const text = withDetails({ ...record, day }, details);
  // Few take a record with them, so what writes it comes when it is asked for.
  const markdown = async () => (await import('@/lib/record/text/markdown')).toMarkdown(text);
  const richText = async () => (await import('@/lib/record/text/rich-text')).toRichText(text);

  async function save(event: MouseEvent) {
    event.preventDefault();
    try {
      offer(new Blob([await markdown()], { type: 'text/markdown' }));
    } catch {
      window.location.assign(download);
    }
  }
  function clear() {
    // The button goes when nothing is left to clear; focus may not go with it.
    fields.current?.querySelector('input')?.focus();
    keepDetails('');
  }
  return (
    <>
      <DetailFields proposed={record.title} kept={read} situation={situation} fields={fields} />
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton
          text={markdown}
          html={richText}
          shown={shown}
          copied="Copied. Paste it into a page, a document or a mail."
        >
          Copy as rich text
        </CopyButton>
        <CopyButton
          text={markdown}
          shown={shown}
          copied="Markdown copied."
          otherwise="The browser would not copy. Download the Markdown instead."
          kind="secondary"
        >
          Copy as Markdown
        </CopyButton>
        <a href={download} download onClick={save} className={buttonLook('secondary')}>
          Download Markdown
        </a>
      </div>
      <details className="mt-4">
        <summary className="w-fit py-1 text-accent underline">Read the record</summary>
        <div ref={shown} className="mt-3 max-w-prose border-line border-l-2 pl-4">
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
  proposed: string;
  kept: KeptDetails;
  situation: string;
  fields: RefObject<HTMLFieldSetElement | null>;
}) {
  const { proposed, kept, situation, fields } = props;
  const { details } = kept;
  const field = (name: keyof Details) => ({
    name: `record-${name}`,
    value: details[name],
    most: LONGEST[name],
    problems: [],
    onChange: (value: string) =>
      keepDetails(writeDetails({ details: { ...details, [name]: value }, situation })),
  });
  if (!useIsLive()) return null;
  return (
    <fieldset ref={fields} className="mb-6 grid max-w-prose gap-4">
      <legend className="mb-2 text-muted text-sm">
        Optional. What you type here stays in this browser and is never sent.
      </legend>
      {!isBlank(details) && kept.situation !== situation && (
        <p>Kept from another result: check that it fits this one.</p>
      )}
      <TextField {...field('title')} label="Title" hint={`Without one: “${proposed}”.`} />
      <TextField {...field('owners')} label="Owners" hint="Who decides, with commas between." />
      <TextField
        {...field('notes')}
        label="Notes"
        hint="What the answers cannot say. They stand after the context."
        lines={4}
      />
    </fieldset>
  );
}

function offer(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'decision-record.md';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
