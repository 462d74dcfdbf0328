import { expect, test } from 'vitest';
import { framedFaults } from '@/lib/cli/framed-components';
import { readSources } from '@/lib/cli/sources';

const ENTRY = 'components/framed/page.tsx';
const faults = (part: string, entry = "export { Part } from '../part';") =>
  framedFaults(
    [ENTRY],
    new Map([
      [ENTRY, entry],
      ['components/part.tsx', part],
      ['components/live.tsx', "'use client'; export function Live() { useState(); }"],
    ]),
  );

test.each([
  ['a hook', 'export function Part() { const id = useId(); return id; }', 'calls the hook useId'],
  ['a hook of a namespace', 'export const Part = () => React.use(it);', 'calls the hook use'],
  ['a component that is async', 'export async function Part() {}', 'is async'],
  ['a constant that is async', 'export const Part = async () => null;', 'is async'],
])('what a frame cannot call is named: %s', (_, part, does) => {
  const [fault, ...others] = faults(part);
  expect(fault).toMatch(new RegExp(`^components/part\\.tsx: Part ${does}\\. `));
  expect(others).toEqual([]);
});

test('a hook is found in a module that the component calls', () => {
  expect(
    faults(
      'export function useHeight() { return useRef(); }',
      "import { x } from '@/components/part';",
    ),
  ).toHaveLength(1);
});

test.each([
  ['plain components', 'export function Part() { return user(); }'],
  ['components that run in browsers', "export { Live as Part } from './live';"],
])('%s are fine', (_, part) => {
  expect(faults(part)).toEqual([]);
});

test('types alone bring nothing into a frame', () => {
  expect(faults('export async function Part() {}', "import type { Part } from '../part';")).toEqual(
    [],
  );
});

test('a hook in any component of ours that frames show is found', () => {
  const sources = readSources(['components']);
  const file = 'components/result/why/reasons.tsx';
  sources.set(file, `${sources.get(file)}\nexport const Late = () => useMemo(() => 1);\n`);
  const [fault] = framedFaults(['components/framed/framed-views.tsx'], sources);
  expect(fault).toContain(`${file}: Late calls the hook useMemo.`);
});
