import { framedFaults } from './framed-components';
import { readSources } from './sources';

// Fails, with a sentence for each, where a component of a framed page could not be called.

const ENTRIES = ['components/framed/framed-page.tsx', 'components/framed/framed-views.tsx'];
const faults = framedFaults(ENTRIES, readSources(['components']));
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
