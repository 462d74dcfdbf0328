import path from 'node:path';
import { once } from '../common/once';
import { loadContent } from './content-files';

/** CONTENT_FOLDER lets a company run the advisor on rules of its own. */
export const FOLDER = path.resolve(
  /* turbopackIgnore: true */ process.env.CONTENT_FOLDER || path.join(process.cwd(), 'content'),
);

/** The content this server runs on, parsed once. */
export const content = once('content', () => loadContent(FOLDER));
