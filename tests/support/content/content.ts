import path from 'node:path';
import type { Content, Question } from '@/lib/content/schema';
import { loadContent, loadReadings } from '@/lib/store/content-files';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
/** The environment variable CONTENT_FOLDER has the checks of content run on another folder. */
export const FOLDER = path.resolve(process.env.CONTENT_FOLDER || path.join(ROOT, 'content'));

let loaded: Content | undefined;

/** The repository's content, loaded once. */
export function content(): Content {
  loaded ??= loadContent(FOLDER);
  return loaded;
}

let loadedReadings: Content | undefined;

/** The content before calibration: with the numbers as its authors read them. */
export function readings(): Content {
  loadedReadings ??= loadReadings(FOLDER);
  return loadedReadings;
}

/** The question with this id; throws if there is none. */
export function questionOf(id: string): Question {
  const question = content().questions.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`the content has no question ${id}`);
  return question;
}
