import { expect, test } from 'vitest';
import { framedFaults } from '@/lib/cli/framed-components';
import { readSources } from '@/lib/cli/sources';

const ENTRY = 'components/framed/page.tsx';
const STAND_INS = 'components/framed/stand-ins.tsx';
const OPTIONS = { entries: [ENTRY], standIns: STAND_INS, unframed: ['components/editor'] };
const CLIENT = "'use client'; export function Live() { useState(); }";

const faults = (part: string, entry = "export { Part } from '../part';") =>
  framedFaults(
    new Map([
      [ENTRY, entry],
      [STAND_INS, "import { Live } from '../live'; import Link from 'next/link';"],
      ['components/part.tsx', part],
      ['components/live.tsx', CLIENT],
      ['components/editor.tsx', CLIENT],
      ['components/new.tsx', CLIENT],
    ]),
    OPTIONS,
  );

test.each([
  ['a hook', 'export function Part() { const id = useId(); return id; }', 'Part calls useId'],
  ['a hook of a namespace', 'export const Part = () => React.use(it);', 'Part calls use'],
  ['a component of React’s own kind', 'export const Part = memo(Plain);', 'Part calls memo'],
  ['a component that is async', 'export async function Part() {}', 'Part is async'],
  ['a constant that is async', 'export const Part = async () => null;', 'Part is async'],
  ['no stand-in', "export { Live } from './new';", 'components/new runs in browsers'],
  ['none for a package', "import Form from 'next/form';", 'next/form runs in browsers'],
])('what a frame cannot call is named: %s', (_, part, does) => {
  const [fault, ...others] = faults(part);
  expect(fault).toContain(`components/part.tsx: ${does}. `);
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
  ['plain components', 'export function Part() { return user(registry.use(1)); }'],
  ['components with a stand-in', "export { Live } from './live'; import Link from 'next/link';"],
  ['components that no frame shows', "export { Live } from './editor';"],
  ['types', "import type { Live } from './new';"],
])('%s are fine', (_, part) => {
  expect(faults(part)).toEqual([]);
});

test('types alone bring nothing into a frame', () => {
  expect(faults('export async function Part() {}', "import type { Part } from '../part';")).toEqual(
    [],
  );
});

test('a file that is not there is a mistake, not a pass', () => {
  expect(() => framedFaults(new Map([[STAND_INS, '']]), OPTIONS)).toThrow(ENTRY);
  expect(() => faults("import { x } from './gone';")).toThrow('components/gone');
});

test('a hook in any component of ours that frames show is found', () => {
  const sources = readSources('components');
  const file = 'components/result/why/reasons.tsx';
  sources.set(file, `${sources.get(file)}\nexport const Late = () => useMemo(() => 1);\n`);
  const options = { ...OPTIONS, entries: ['components/framed/framed-views.tsx'] };
  expect(framedFaults(sources, options)).toContainEqual(
    expect.stringContaining(`${file}: Late calls useMemo.`),
  );
});
