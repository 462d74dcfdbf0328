import path from 'node:path';
import { loadContent, loadReadings } from './content/load';
import { report } from './evidence/report';

const folder = path.join(process.cwd(), 'content');
process.stdout.write(`${report(loadContent(folder), loadReadings(folder))}\n`);
