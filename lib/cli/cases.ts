import path from 'node:path';
import { loadContent } from '../store/content-files';
import { report } from './report';

const folder = path.resolve(process.env.CONTENT_FOLDER || 'content');
process.stdout.write(`${report(loadContent(folder))}\n`);
