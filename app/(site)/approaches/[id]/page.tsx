import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Steps } from '@/components/result/plan/steps';
import { Citations } from '@/components/sources/citations';
import { Mark } from '@/components/ui/mark';
import { PageTitle, Section } from '@/components/ui/section';
import type { Approach } from '@/lib/content/schema';
import { content } from '@/lib/store/current-content';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return content.approaches.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const approach = approachById((await params).id);
  return { title: approach.name, description: approach.summary };
}

export default async function ApproachPage({ params }: Props) {
  const approach = approachById((await params).id);
  return (
    <>
      <PageTitle title={approach.name}>
        <p>{approach.summary}</p>
      </PageTitle>
      <div className="grid max-w-prose gap-3">
        {approach.is.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p className="flex items-baseline gap-2">
          <Mark shape={approach.mark} /> <span>{approach.counts}</span>
        </p>
      </div>
      <Section id="fits" title="When it fits">
        <Points points={approach.fits} />
      </Section>
      <Section id="strengths" title="Strengths">
        <Points points={approach.strengths} />
      </Section>
      <Section id="risks" title="Risks">
        <Points points={approach.risks} />
      </Section>
      <Section id="steps" title="First steps">
        <Steps content={content} approach={approach} />
      </Section>
    </>
  );
}

function Points({ points }: { points: Approach['fits'] }) {
  return (
    <ul className="grid max-w-prose gap-4">
      {points.map(({ text, claims, references }) => (
        <li key={text} className="border-line border-l-2 pl-4">
          <p>{text}</p>
          <Citations content={content} claims={claims} references={references} />
        </li>
      ))}
    </ul>
  );
}

function approachById(id: string): Approach {
  return content.approaches.find((approach) => approach.id === id) ?? notFound();
}
