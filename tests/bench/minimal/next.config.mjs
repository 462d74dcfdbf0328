import path from 'node:path';

// What is installed, and the lockfile by which the framework looks for its root, are up there.
const root = path.resolve(import.meta.dirname, '../../..');

export default { poweredByHeader: false, turbopack: { root }, outputFileTracingRoot: root };
