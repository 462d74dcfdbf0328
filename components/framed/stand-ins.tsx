import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { hrefs } from '@/lib/addresses/hrefs';
import { type FrameOptions, optionParameters } from '@/lib/embed/frame-options';
import { ResultsLink } from '../history/results-link';
import { LiveForm } from '../questionnaire/live-form';
import { ResumeNotice } from '../questionnaire/resume-notice';
import { StableOrder } from '../questionnaire/stable-order';
import { FragmentLink } from '../site/fragment-link';
import { Button } from '../ui/button';
import { CopyLink } from '../ui/copy-link';
import { FocusHeading } from '../ui/focus-heading';
import { PrintButton } from '../ui/print-button';
import type { StandIns } from './expand-components';

/**
 * The stand-ins of client components in a frame: the same HTML without the framework's scripts.
 * The frame's own script enhances them by their data attributes.
 */
export function standInsFor(options: FrameOptions): StandIns {
  return new Map<unknown, (props: never) => ReactNode>([
    [Link, PlainLink],
    [FragmentLink, PlainLink],
    [LiveForm, (props: ComponentProps<typeof LiveForm>) => PlainForm(props, options)],
    [FocusHeading, PlainHeading],
    [StableOrder, ({ parts }: ComponentProps<typeof StableOrder>) => parts.map(({ part }) => part)],
    [CopyLink, PlainAddress],
    [ResumeNotice, PlainResume],
    [PrintButton, () => null],
    [ResultsLink, () => null],
  ]);
}

function PlainLink({ prefetch, scroll, replace, href, ...props }: ComponentProps<typeof Link>) {
  return <a href={String(href)} {...props} />;
}

function PlainForm(props: { action: string; children: ReactNode }, options: FrameOptions) {
  return (
    <form action={props.action}>
      {props.children}
      {optionParameters(options).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}

function PlainHeading({ children, className }: ComponentProps<typeof FocusHeading>) {
  return (
    <h1 tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

function PlainAddress({ address }: ComponentProps<typeof CopyLink>) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <label className="grow text-sm">
        Address of this result
        <input
          readOnly
          value={address}
          className="mt-1 block min-h-11 w-full min-w-0 rounded-md border border-field bg-paper px-3 py-2"
        />
      </label>
      <Button hidden type="button" data-copies="">
        Copy link
      </Button>
      <span role="status" className="basis-full text-muted text-sm empty:hidden" />
    </div>
  );
}

function PlainResume({ section }: ComponentProps<typeof ResumeNotice>) {
  return (
    <p hidden data-resumes="" className="my-8 border-accent border-l-4 bg-panel px-5 py-3">
      This browser remembers answers of yours from last time.{' '}
      <a href={hrefs.section(section)}>Go on with them</a> or{' '}
      <a href={hrefs.recommendation()}>see their result</a>.
    </p>
  );
}
