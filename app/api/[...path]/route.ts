import { problemJson } from '@/lib/problem-json';
import { hrefs } from '@/lib/site';

export function GET(): Response {
  const known = [hrefs.api(''), hrefs.questionnaire, hrefs.oembed].join(', ');
  return problemJson(404, 'Nothing at this address', `The interface has ${known}.`);
}
