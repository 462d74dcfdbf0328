import path from 'node:path';
import type { Content, Question } from '@/lib/content/schema';
import { loadContent, loadReadings } from '@/lib/store/content-files';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const FOLDER = path.join(ROOT, 'content');

let loaded: Content | undefined;

/** The repository's own content, parsed once per test file. */
export function content(): Content {
  loaded ??= loadContent(FOLDER);
  return loaded;
}

let read: Content | undefined;

/** The same before its rules are as strong as the calibration makes them. */
export function readings(): Content {
  read ??= loadReadings(FOLDER);
  return read;
}

/** The question of this id; throws where the content has none. */
export function questionOf(id: string): Question {
  const question = content().questions.find((one) => one.id === id);
  if (!question) throw new Error(`the content has no question ${id}`);
  return question;
}
