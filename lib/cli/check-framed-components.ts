import { framedFaults } from './framed-components';
import { readSources } from './sources';

// Fails, with a sentence for each, where a component of a framed page could not be called.

const faults = framedFaults(readSources('components'), {
  entries: ['components/framed/framed-page.tsx', 'components/framed/framed-views.tsx'],
  standIns: 'components/framed/stand-ins.tsx',
  // Frames show results folded, without the parts that these belong to.
  unframed: [
    'components/result/record/record-editor',
    'components/ui/disclosure',
    'components/ui/select-field',
    'components/ui/without-scripts',
  ],
});
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
