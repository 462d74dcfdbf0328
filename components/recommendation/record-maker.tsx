'use client';

import { type MouseEvent, useRef, useSyncExternalStore } from 'react';
import { type Details, LONGEST, readDetails, withDetails } from '@/lib/record/details';
import { keepDetails, recallDetails, subscribe } from '@/lib/record/kept-details';
import { toMarkdown } from '@/lib/record/markdown';
import type { DecisionRecord } from '@/lib/record/model';
import { toRichText } from '@/lib/record/rich-text';
import { Button, buttonLook } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { TextField } from '../ui/text-field';
import { useIsLive } from '../ui/use-is-live';
import { RecordText } from './record-text';

/**
 * Puts the person's title, owners and notes into a record, in the browser, and hands it out.
 * Without scripts the record can be read and downloaded as it is.
 */
export function RecordMaker(props: { record: DecisionRecord; download: string }) {
  const { record, download } = props;
  const shown = useRef<HTMLDivElement>(null);
  const kept = useSyncExternalStore(subscribe, recallDetails, () => '');
  const details = readDetails(kept);
  const text = withDetails(record, details);
  const markdown = toMarkdown(text);

  function save(event: MouseEvent) {
    event.preventDefault();
    offer(new Blob([markdown], { type: 'text/markdown' }));
  }
  return (
    <>
      <DetailFields proposed={record.title} details={details} isKept={kept !== ''} />
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton
          text={markdown}
          html={toRichText(text)}
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
    </>
  );
}

function DetailFields(props: { proposed: string; details: Details; isKept: boolean }) {
  const { proposed, details, isKept } = props;
  const field = (name: keyof Details) => ({
    name: `record-${name}`,
    value: details[name],
    most: LONGEST[name],
    problems: [],
    onChange: (value: string) => keepDetails(JSON.stringify({ ...details, [name]: value })),
  });
  if (!useIsLive()) return null;
  return (
    <fieldset className="mb-6 grid max-w-prose gap-4">
      <legend className="mb-2 text-muted text-sm">
        Optional. What you type here stays in this browser and is never sent.
      </legend>
      <TextField {...field('title')} label="Title" hint={`Without one: “${proposed}”.`} />
      <TextField {...field('owners')} label="Owners" hint="Who decides, with commas between." />
      <TextField
        {...field('notes')}
        label="Notes"
        hint="What the answers cannot say. They stand after the context."
        lines={4}
      />
      {isKept && (
        <p>
          <Button kind="secondary" onClick={() => keepDetails('')}>
            Clear title, owners and notes
          </Button>
        </p>
      )}
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
