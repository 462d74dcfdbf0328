import path from 'node:path';
import { loadContent } from '../store/content-files';
import { makeRelease } from './freeze';

const folder = path.resolve(process.env.CONTENT_FOLDER || 'content');
const today = new Date().toISOString().slice(0, 10);
const { made, says } = makeRelease(path.join(folder, 'releases'), loadContent(folder), today);
process.stdout.write(`${says.join('\n')}\n`);
process.exitCode = made ? 0 : 1;
