import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { ContentError, type Fault, loadContent } from '@/lib/store/content-files';
import { FOLDER } from './content';

/** A copy of our content, fresh for each test of the file, to make mistakes in. */
export function spoiltContent() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'content-'));
    cpSync(FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

  /** Replaces the first match, and returns the number of the line it is in. */
  function spoil(file: string, from: string, to: string): number {
    const text = read(file);
    expect(text).toContain(from);
    write(file, text.replace(from, to));
    return text.slice(0, text.indexOf(from)).split('\n').length;
  }

  /** Adds a record to a list, and returns the number of the line it starts in. */
  function add(file: string, record: string): number {
    const text = read(file).trimEnd();
    write(file, `${text}\n\n${record}\n`);
    return text.split('\n').length + 2;
  }

  /** Changes what a file holds, whatever its wording. */
  function edit<T>(file: string, change: (value: T) => T): void {
    write(file, stringify(change(parse(read(file)))));
  }

  function faults(): Fault[] {
    try {
      loadContent(folder);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      for (const { file, line } of error.faults) {
        expect(error.message).toContain(`${file}:${line} `);
      }
      return error.faults;
    }
    return [];
  }

  return { folder: () => folder, spoil, add, edit, faults };
}
