import { hrefs } from '@/lib/addresses/hrefs';
import { problemJson } from '@/lib/web/problem-json';

export function GET(): Response {
  const addresses = [hrefs.api(''), hrefs.questionnaire, hrefs.oembed].join(', ');
  return problemJson(404, 'Nothing at this address', `The interface has ${addresses}.`);
}
