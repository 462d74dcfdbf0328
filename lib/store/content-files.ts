import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { withStrengths } from '../content/calibrated';
import { checkReferences } from '../content/references';
import { type Content, contentSchema } from '../content/schema';

/** A mistake in the content, placed where its author can mend it. */
export type Fault = { file: string; line: number; record: string; expected: string };

export class ContentError extends Error {
  constructor(readonly faults: Fault[]) {
    const lines = faults.map((f) => `${f.file}:${f.line} ${f.record}: ${f.expected}`);
    super(`The content has ${faults.length} mistake(s):\n${lines.join('\n')}`);
    this.name = 'ContentError';
  }
}

type Place = { file: string; line: number };
type Reading = { records: unknown[]; places: Map<string, Place>; faults: Fault[] };

/**
 * The content of a folder as the advisor runs on it: what `loadReadings` returns, with the
 * rules as strong as their calibrated strengths make them.
 */
export function loadContent(folder: string): Content {
  const readings = loadReadings(folder);
  return withStrengths(
    readings,
    readings.calibration.settings.map(({ strength }) => strength),
  );
}

/**
 * Reads every YAML file of a content folder and returns the content they make, with the
 * numbers as its authors read the sources.
 * A kind of record lives in `<kind>.yaml`, or in files of the folder `<kind>/`; never in both.
 * A YAML file that is not read is a mistake, but for hidden ones and those of `releases/`.
 * Throws ContentError with all mistakes at once.
 */
export function loadReadings(folder: string): Content {
  const places = new Map<string, Place>();
  const faults: Fault[] = [];
  const found: Record<string, unknown> = {};
  const read = new Set<string>();

  for (const [kind, schema] of Object.entries(contentSchema.shape)) {
    const isList = schema.type === 'array';
    const files = filesOf(folder, kind);
    const reading = readKind(folder, kind, files, isList ? schema.element : schema);
    for (const file of files) read.add(file);
    for (const [id, place] of reading.places) places.set(`${kind}/${id}`, place);
    faults.push(...reading.faults);
    if (!isList && reading.records.length > 1) {
      faults.push({
        file: files.at(-1) ?? folder,
        line: 1,
        record: kind,
        expected: 'one record in all',
      });
    }
    found[kind] = isList ? reading.records : reading.records[0];
  }
  faults.push(...unread(folder, read));
  const parsed = contentSchema.safeParse(found);
  if (parsed.success) {
    const broken = checkReferences(parsed.data, { isWhole: faults.length === 0 });
    for (const { kind, id, expected } of broken) {
      const place = places.get(`${kind}/${id}`) ?? { file: `${kind}.yaml`, line: 1 };
      faults.push({ ...place, record: id, expected });
    }
  }
  if (!parsed.success && faults.length === 0) {
    for (const { path: at, message } of parsed.error.issues) {
      const kind = String(at[0]);
      faults.push({ file: `${kind}.yaml`, line: 1, record: kind, expected: message });
    }
  }
  if (!parsed.success || faults.length > 0) throw new ContentError(faults);
  parsed.data.approaches.sort((a, b) => a.order - b.order);
  return parsed.data;
}

function readKind(folder: string, kind: string, files: string[], schema: z.ZodType): Reading {
  const reading: Reading = { records: [], places: new Map(), faults: [] };
  // Who has never dropped an id needs no migrations.
  if (files.length === 0 && kind !== 'migrations') {
    const expected = `a file ${kind}.yaml or files in ${kind}/`;
    reading.faults.push({ file: folder, line: 1, record: kind, expected });
  }
  for (const file of files) readFile(path.join(folder, file), file, schema, reading);
  return reading;
}

/** The files that a kind is read from: those of its folder, or the one file. */
function filesOf(folder: string, kind: string): string[] {
  const inner = path.join(folder, kind);
  const names = existsSync(inner)
    ? readdirSync(inner).filter((name) => name.endsWith('.yaml'))
    : [];
  if (names.length > 0) return names.sort().map((name) => `${kind}/${name}`);
  return existsSync(path.join(folder, `${kind}.yaml`)) ? [`${kind}.yaml`] : [];
}

/** Whoever wrote a file that nothing reads would wonder why it changes nothing. */
function unread(folder: string, read: ReadonlySet<string>): Fault[] {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return names
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.ya?ml$/i.test(name) && !/^releases\/|(^|\/)\./.test(name))
    .filter((name) => !read.has(name))
    .sort()
    .map((file) => ({ file, line: 1, record: '(file)', expected: placeFor(file) }));
}

function placeFor(file: string): string {
  if (!file.endsWith('.yaml')) return 'a name that ends in .yaml';
  const [kind = '', inner] = file.replace(/\.yaml$/, '').split('/');
  const kinds = Object.keys(contentSchema.shape);
  if (!kinds.includes(kind)) return `the name or the folder of a kind: ${kinds.join(', ')}`;
  return `its records in a file of ${kind}/, ${inner ? 'not of a folder in it' : 'not beside it'}`;
}

function readFile(source: string, file: string, schema: z.ZodType, reading: Reading): void {
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(source, 'utf8'), { lineCounter: lines });
  const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line;

  const [error] = doc.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    reading.faults.push({ file, line, record: '(file)', expected: error.message });
    return;
  }
  if (doc.contents === null) return;
  const items: [Node, (string | number)[]][] = isSeq(doc.contents)
    ? doc.contents.items.map((item, index) => [item as Node, [index]])
    : [[doc.contents as Node, []]];

  for (const [node, at] of items) {
    const value = node?.toJS(doc);
    const record = String(value?.id ?? '(no id)');
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      reading.records.push(parsed.data);
      reading.places.set(record, { file, line: lineOf(node) });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const field = issue.path.map(String);
      const line = lineOf((doc.getIn([...at, ...field], true) as Node) ?? node);
      const expected = `${field.join('.') || 'record'}: ${issue.message}`;
      reading.faults.push({ file, line, record, expected });
    }
  }
}
