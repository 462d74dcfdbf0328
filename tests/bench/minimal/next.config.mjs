import path from 'node:path';

// node_modules and the lockfile, by which Next.js finds its root, are in the repository root.
const root = path.resolve(import.meta.dirname, '../../..');

export default { poweredByHeader: false, turbopack: { root }, outputFileTracingRoot: root };
