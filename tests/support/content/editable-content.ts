import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { ContentError, type Fault, loadContent } from '@/lib/store/content-files';
import { FOLDER } from './content';

/** A fresh copy of the content for each test, with functions to introduce mistakes. */
export function editableContent() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'content-'));
    cpSync(FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

  /** Replaces the first occurrence of `from` and returns its line number, from 1. */
  function spoil(file: string, from: string, to: string): number {
    const text = read(file);
    expect(text).toContain(from);
    write(file, text.replace(from, to));
    return text.slice(0, text.indexOf(from)).split('\n').length;
  }

  /** Appends an entry to a file and returns the line number where it starts. */
  function add(file: string, entry: string): number {
    const text = read(file).trimEnd();
    write(file, `${text}\n\n${entry}\n`);
    return text.split('\n').length + 2;
  }

  /** Applies a change to the parsed YAML of a file. */
  function edit<T>(file: string, change: (value: T) => T): void {
    write(file, stringify(change(parse(read(file)))));
  }

  /** The faults for which the content does not load; empty if it loads. */
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
