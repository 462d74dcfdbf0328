import type { NextConfig } from 'next';
import { readSettings } from './lib/store/settings';

// Invalid settings stop the build instead of failing single pages.
readSettings(process.env);
// No telemetry while building or serving.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  // No page has images to optimise; the optimisation route would cache whatever is requested.
  images: { unoptimized: true },
  reactStrictMode: true,
  // proxy.ts redirects, with headers that the framework's own redirect lacks.
  skipTrailingSlashRedirect: true,
  // Several times the accepted size: the framework silently truncates longer bodies.
  experimental: { proxyClientMaxBodySize: '128kb' },
  // The test command checks the types.
  typescript: { ignoreBuildErrors: true },
  // Read at run time, so they have to be part of the standalone build.
  outputFileTracingIncludes: {
    '/**': ['./content/**/*.yaml', './content/releases/**/*'],
    '/embed-guide/**': ['./lib/integrations/**/*'],
  },
  // Crawlers and link previews expect meta tags in the head, so metadata is never streamed.
  htmlLimitedBots: /.*/,
};

export default config;
