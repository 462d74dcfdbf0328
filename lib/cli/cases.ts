import path from 'node:path';
import { loadContent, loadUncalibratedContent } from '../store/content-files';
import { report } from './report';

const folder = path.join(process.cwd(), 'content');
process.stdout.write(`${report(loadContent(folder), loadUncalibratedContent(folder))}\n`);
