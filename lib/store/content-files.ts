import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { calibrated } from '../content/calibrated';
import { checkReferences } from '../content/check-references';
import { type Content, contentSchema } from '../content/schema';

/** A mistake in the content, with its location; `entry` is the entry's id. */
export type Fault = { file: string; line: number; entry: string; expected: string };

export class ContentError extends Error {
  constructor(readonly faults: Fault[]) {
    const lines = faults.map((f) => `${f.file}:${f.line} ${f.entry}: ${f.expected}`);
    super(`The content has ${faults.length} mistake(s):\n${lines.join('\n')}`);
    this.name = 'ContentError';
  }
}

type Place = { file: string; line: number };
type KindEntries = { entries: unknown[]; places: Map<string, Place>; faults: Fault[] };

/** The content of a folder as the advisor runs on it. Throws ContentError as `loadReadings` does. */
export function loadContent(folder: string): Content {
  return calibrated(loadReadings(folder));
}

/**
 * Reads every YAML file of a content folder and returns the content before calibration, with
 * the numbers as its authors read them from the sources.
 * The entries of a kind are in `<kind>.yaml` or in files of the folder `<kind>/`, never in both.
 * A YAML file that is not read is a mistake, except for hidden files and those of `releases/`.
 * Throws ContentError with all mistakes at once.
 */
export function loadReadings(folder: string): Content {
  const places = new Map<string, Place>();
  const faults: Fault[] = [];
  const found: Record<string, unknown> = {};
  const readFiles = new Set<string>();

  for (const [kind, schema] of Object.entries(contentSchema.shape)) {
    const isList = schema.type === 'array';
    const files = filesOf(folder, kind);
    const result = readKind(folder, kind, files, isList ? schema.element : schema);
    for (const file of files) readFiles.add(file);
    for (const [id, place] of result.places) places.set(`${kind}/${id}`, place);
    faults.push(...result.faults);
    if (!isList && result.entries.length > 1) {
      faults.push({
        file: files.at(-1) ?? folder,
        line: 1,
        entry: kind,
        expected: 'one entry in all',
      });
    }
    found[kind] = isList ? result.entries : result.entries[0];
  }
  faults.push(...unreadFileFaults(folder, readFiles));
  const parsed = contentSchema.safeParse(found);
  if (parsed.success) {
    const brokenReferences = checkReferences(parsed.data, { isWhole: faults.length === 0 });
    for (const { kind, id, expected } of brokenReferences) {
      const place = places.get(`${kind}/${id}`) ?? { file: `${kind}.yaml`, line: 1 };
      faults.push({ ...place, entry: id, expected });
    }
  }
  if (!parsed.success && faults.length === 0) {
    for (const { path: issuePath, message } of parsed.error.issues) {
      const kind = String(issuePath[0]);
      faults.push({ file: `${kind}.yaml`, line: 1, entry: kind, expected: message });
    }
  }
  if (!parsed.success || faults.length > 0) throw new ContentError(faults);
  parsed.data.approaches.sort((a, b) => a.order - b.order);
  return parsed.data;
}

function readKind(folder: string, kind: string, files: string[], schema: z.ZodType): KindEntries {
  const result: KindEntries = { entries: [], places: new Map(), faults: [] };
  // Content whose ids never changed needs no migrations.
  if (files.length === 0 && kind !== 'migrations') {
    const expected = `a file ${kind}.yaml or files in ${kind}/`;
    result.faults.push({ file: folder, line: 1, entry: kind, expected });
  }
  for (const file of files) readFile(path.join(folder, file), file, schema, result);
  return result;
}

/** The files of a kind, relative to the content folder: those of its folder, or the single file. */
function filesOf(folder: string, kind: string): string[] {
  const inner = path.join(folder, kind);
  const names = existsSync(inner)
    ? readdirSync(inner).filter((name) => name.endsWith('.yaml'))
    : [];
  if (names.length > 0) return names.sort().map((name) => `${kind}/${name}`);
  return existsSync(path.join(folder, `${kind}.yaml`)) ? [`${kind}.yaml`] : [];
}

/** A fault for each YAML file that is not read and so would silently have no effect. */
function unreadFileFaults(folder: string, readFiles: ReadonlySet<string>): Fault[] {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return names
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.ya?ml$/i.test(name) && !/^releases\/|(^|\/)\./.test(name))
    .filter((name) => !readFiles.has(name))
    .sort()
    .map((file) => ({ file, line: 1, entry: '(file)', expected: expectedPlace(file) }));
}

function expectedPlace(file: string): string {
  if (!file.endsWith('.yaml')) return 'a name that ends in .yaml';
  const [kind = '', inner] = file.replace(/\.yaml$/, '').split('/');
  const kinds = Object.keys(contentSchema.shape);
  if (!kinds.includes(kind)) return `the name or the folder of a kind: ${kinds.join(', ')}`;
  return `its entries in a file of ${kind}/, ${inner ? 'not of a folder in it' : 'not beside it'}`;
}

function readFile(source: string, file: string, schema: z.ZodType, result: KindEntries): void {
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(source, 'utf8'), { lineCounter: lines });
  const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line;

  const [error] = doc.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    result.faults.push({ file, line, entry: '(file)', expected: error.message });
    return;
  }
  if (doc.contents === null) return;
  const items: [Node, (string | number)[]][] = isSeq(doc.contents)
    ? doc.contents.items.map((item, index) => [item as Node, [index]])
    : [[doc.contents as Node, []]];

  for (const [node, itemPath] of items) {
    const value = node?.toJS(doc);
    const entry = String(value?.id ?? '(no id)');
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      result.entries.push(parsed.data);
      result.places.set(entry, { file, line: lineOf(node) });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const field = issue.path.map(String);
      const line = lineOf((doc.getIn([...itemPath, ...field], true) as Node) ?? node);
      const expected = `${field.join('.') || 'entry'}: ${issue.message}`;
      result.faults.push({ file, line, entry, expected });
    }
  }
}
