import { readFileSync } from 'node:fs';
import { faultsIn, rowsIn } from './import-rules';
import { readSources } from './sources';

// Holds the code to the table in lib/README.md. Fails with a sentence for each fault.

const rows = rowsIn(readFileSync('lib/README.md', 'utf8'));
const sources = readSources('.');
const faults = faultsIn(rows, sources);
const summary = `${rows.length} folders, ${sources.size} files, ${faults.length} faults`;
process.stdout.write(`${[...faults, summary].join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
