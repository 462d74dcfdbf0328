import { headers } from 'next/headers';
import { originFor } from '@/lib/origin';

/** The origin at which the page that is being made was asked for. */
export async function ownOrigin(): Promise<string> {
  return originFor((await headers()).get('host'), 'http://localhost');
}
