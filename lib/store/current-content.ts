import path from 'node:path';
import { oncePerProcess } from '../common/once';
import { loadContent } from './content-files';

/** The content folder; the environment variable CONTENT_FOLDER replaces the default. */
export const CONTENT_FOLDER = path.resolve(
  /* turbopackIgnore: true */ process.env.CONTENT_FOLDER || path.join(process.cwd(), 'content'),
);

/** The content that this server runs on, parsed once per process. */
export const content = oncePerProcess('content', () => loadContent(CONTENT_FOLDER));
