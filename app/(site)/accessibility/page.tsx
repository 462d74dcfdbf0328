import type { Metadata } from 'next';
import { PageTitle, Section } from '@/components/ui/section';

export const metadata: Metadata = { title: 'Accessibility' };

const LIST = 'grid max-w-prose list-disc gap-2 pl-5';
export default function AccessibilityPage() {
  return (
    <>
      <PageTitle title="Accessibility">
        <p>
          Everybody should be able to use this advisor. It aims at WCAG 2.2, level AA, the usual
          standard. People who need assistive technology have not tested it yet, so we do not say
          that it meets the standard.
        </p>
      </PageTitle>
      <Section id="tested" title="What was tested">
        <p className="mb-4 max-w-prose">Last gone through on 21 November 2026, in Chromium:</p>
        <ul className={LIST}>
          <li>
            Every page in every state by axe 4.13.0, a program that looks for known faults: each
            question empty, answered and with a wrong answer, each verdict, old links, comparisons,
            error pages, and the pages shown in frames. It finds none. Such programs find fewer than
            half of the faults there can be.
          </li>
          <li>In light and dark colours, and in colours that the person’s own system forces.</li>
          <li>At 400% zoom, and in frames 280 pixels wide: no page scrolls sideways.</li>
          <li>By keyboard alone: order, a focus that can be seen, targets of 24 pixels or more.</li>
          <li>Without scripts: all questions and results work. Nothing moves by itself.</li>
        </ul>
      </Section>
      <Section id="untested" title="What was not tested">
        <ul className={LIST}>
          <li>No person who uses a screen reader or another aid has tried it.</li>
          <li>NVDA, JAWS, VoiceOver, TalkBack, Dragon and switch control were not tried at all.</li>
          <li>
            Other browsers than Chromium were not gone through in this way. A short journey was done
            in Firefox and in WebKitGTK, which is made from what Safari is made from.
          </li>
          <li>The pages around the frame are in the hands of others.</li>
        </ul>
      </Section>
      <Section id="limits" title="What we know to be hard">
        <ul className={LIST}>
          <li>
            Results, the method and the evidence are long. Links at their top lead to the parts.
          </li>
          <li>Where there is little room, some tables of numbers scroll sideways by themselves.</li>
          <li>Bars and dots are drawings. The numbers they show stand beside them as text.</li>
          <li>The list of your last results needs scripts, as your browser alone has it.</li>
        </ul>
      </Section>
      <Section id="report" title="If something stands in your way">
        <p className="max-w-prose">
          Tell whoever runs this copy of the advisor, for instance your company’s administrator or
          the people who look after the wiki you came from. Say which page it was, what you wanted
          to do and what you used.
        </p>
      </Section>
    </>
  );
}
