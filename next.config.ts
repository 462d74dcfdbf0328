import type { NextConfig } from 'next';
import { readSettings } from './lib/store/settings';

// Read once before anything is built, so that a bad setting stops the build and not a page.
readSettings(process.env);
// Building and serving tell nobody.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  // No page has a picture to be made smaller; the route for it would keep what anyone asks for.
  images: { unoptimized: true },
  reactStrictMode: true,
  // proxy.ts leads on, with the headers that the framework's own redirect lacks.
  skipTrailingSlashRedirect: true,
  // Several times what is taken: beneath it a body that is too long would be cut without a word.
  experimental: { proxyClientMaxBodySize: '128kb' },
  // The test command checks the types; a build for serving need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The content is read when the server starts, the integrations when they are downloaded, so
  // both have to travel with the build.
  outputFileTracingIncludes: {
    '/**': ['./content/**/*.yaml', './content/releases/**/*'],
    '/embed-guide/**': ['./lib/integrations/**/*'],
  },
  // Programs that follow links look for their tags in the head, so these never come later.
  htmlLimitedBots: /.*/,
};

export default config;
