import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { runCalibration } from '../evidence/run-calibration';
import { loadReadings } from '../store/content-files';

// Fits the strengths to the cases and writes what it finds, and nothing else, into the content.
const folder = path.resolve(process.env.CONTENT_FOLDER || 'content');
const file = path.join(folder, 'calibration.yaml');
const found = runCalibration(loadReadings(folder));
const [settings = ''] = readFileSync(file, 'utf8').split(/^found:/m);
writeFileSync(file, settings + stringify({ found }, { collectionStyle: 'any' }));
const { published, guidance } = found.unseen;
process.stdout.write(
  [
    `penalty ${found.penalty}, scale ${found.scale}`,
    `published cases unseen: best or as good ${published.acceptable} of ${published.cases}`,
    `guidance unseen: ${guidance.acceptable} of ${guidance.cases}`,
    ...Object.entries(found.unseen.verdicts).map(
      ([verdict, { cases, acceptable }]) => `${verdict}: ${acceptable} of ${cases}`,
    ),
    '',
  ].join('\n'),
);
