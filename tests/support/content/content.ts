import path from 'node:path';
import type { Content, Question } from '@/lib/content/schema';
import { loadContent, loadUncalibratedContent } from '@/lib/store/content-files';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const FOLDER = path.join(ROOT, 'content');

let loaded: Content | undefined;

/** The repository's content, loaded once. */
export function content(): Content {
  loaded ??= loadContent(FOLDER);
  return loaded;
}

let loadedReadings: Content | undefined;

/** The content before calibration: rules without the strengths of their settings. */
export function uncalibratedContent(): Content {
  loadedReadings ??= loadUncalibratedContent(FOLDER);
  return loadedReadings;
}

/** The question with this id; throws if there is none. */
export function questionOf(id: string): Question {
  const question = content().questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`the content has no question ${id}`);
  return question;
}
