import path from 'node:path';
import { loadContent } from '../store/content-files';
import { makeRelease } from './make-release';

const folder = path.resolve(process.env.CONTENT_FOLDER || 'content');
const today = new Date().toISOString().slice(0, 10);
const { version, messages } = makeRelease(
  path.join(folder, 'releases'),
  loadContent(folder),
  today,
);
process.stdout.write(`${messages.join('\n')}\n`);
process.exitCode = version ? 0 : 1;
