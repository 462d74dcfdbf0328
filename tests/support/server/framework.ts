import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from '../content/content';

const BUILD = path.join(ROOT, '.next');
const manifest = z.object({ rootMainFiles: z.array(z.string()) });

/**
 * Paths of the scripts that the framework adds to every page of the site as it is built,
 * whatever is on it: what starts it, and the parts that it wraps pages in. `npm run bench`
 * holds their size to that of a minimal app.
 */
export function frameworkScripts(): string[] {
  const { rootMainFiles } = manifest.parse(
    JSON.parse(readFileSync(path.join(BUILD, 'build-manifest.json'), 'utf8')),
  );
  return [...rootMainFiles.map((file) => `/_next/${file}`), ...wrapping()];
}

function wrapping(): string[] {
  const file = path.join(BUILD, 'server/app/(site)/page_client-reference-manifest.js');
  const [, chunks] =
    /\/layout-router\.js":\{[^}]*"chunks":(\[[^\]]*\])/.exec(readFileSync(file, 'utf8')) ?? [];
  return z
    .array(z.string())
    .min(1)
    .parse(JSON.parse(chunks ?? '[]'));
}
