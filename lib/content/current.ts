import path from 'node:path';
import { contentVersion, loadContent } from './load';

/** The content this server runs on, parsed once. */
export const content = loadContent(path.join(process.cwd(), 'content'));
export const version = contentVersion(content);
