import path from 'node:path';
import { loadContent, loadReadings } from '../store/content-files';
import { report } from './report';

const folder = path.join(process.cwd(), 'content');
process.stdout.write(`${report(loadContent(folder), loadReadings(folder))}\n`);
