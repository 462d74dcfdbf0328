import { z } from 'zod';
import { cleanParameters } from '@/lib/addresses/clean-parameters';
import { hrefs, RULESET_PARAMETER } from '@/lib/addresses/hrefs';
import { advise, type Reading, readAnswers } from '@/lib/advice/advise';
import { MAX_PARAMETERS } from '@/lib/answers/decode';
import { describeProblems, toJson } from '@/lib/record/json';
import { content } from '@/lib/store/current-content';
import { withErrorHandling } from '@/lib/web/error-handling';
import { originOf } from '@/lib/web/origin';
import { problemJson } from '@/lib/web/problem-json';
import { isEncoded, readBody } from '@/lib/web/read-body';

const LARGEST_BODY = 16 * 1024;
/** Answers as pairs: `z.record` would silently drop a key such as "__proto__". */
const bodySchema = z.strictObject(
  {
    answers: z.preprocess(
      (value) => (isPlain(value) ? Object.entries(value) : undefined),
      z.array(
        z.tuple([
          z.string(),
          z.union([z.string(), z.number()], 'An answer is a text or a number, without brackets.'),
        ]),
        'An object is needed here, with an answer for each question id.',
      ),
    ),
    rules: z.string('A text is needed here: the contentVersion of an earlier answer.').optional(),
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? 'Beside “answers” there can only be “rules”.'
        : 'The body has to be an object.',
  },
);

export const GET = withErrorHandling((request: Request) =>
  respond(request, readAnswers(cleanParameters(new URL(request.url).searchParams))),
);

export const POST = withErrorHandling(async (request: Request) => {
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    const response = problemJson(
      415,
      'Not JSON',
      'Send the header Content-Type: application/json.',
    );
    response.headers.set('accept-post', 'application/json');
    return response;
  }
  if (isEncoded(request.headers)) {
    const response = problemJson(
      415,
      'Compressed body',
      'Send the JSON as it is, without the header Content-Encoding.',
    );
    response.headers.set('accept-encoding', 'identity');
    return response;
  }
  if (cleanParameters(new URL(request.url).searchParams).length > 0) {
    return problemJson(
      400,
      'Parameters beside a body',
      'Send everything in the body, or everything in the address of a GET.',
    );
  }
  const body = await readBody(request, LARGEST_BODY);
  if (body === 'too-large') {
    return problemJson(413, 'Body too large', 'Send at most 16 KB of JSON.');
  }
  const json = body === 'not-text' ? undefined : parseJson(body.text);
  if (json === undefined) {
    return problemJson(
      400,
      'Malformed JSON',
      `Send JSON like ${JSON.stringify({ answers: exampleAnswers() })}.`,
    );
  }
  const parsed = bodySchema.safeParse(json);
  if (!parsed.success) {
    return problemJson(
      422,
      'Not a set of answers',
      'Send {"answers": {...}} with an option id or a whole number for each question id.',
      { problems: shapeProblems(json, parsed.error.issues) },
    );
  }
  const parameters = parsed.data.answers.map(
    ([question, value]) => [question, String(value)] as const,
  );
  const { rules } = parsed.data;
  return respond(
    request,
    readAnswers(rules ? [[RULESET_PARAMETER, rules], ...parameters] : parameters),
  );
});

function exampleAnswers(): Record<string, string> {
  const [question] = content.questions;
  return { [question?.id ?? '']: question?.options[0]?.id ?? '' };
}

function shapeProblems(json: unknown, issues: readonly z.core.$ZodIssue[]) {
  const answers = isPlain(json) && 'answers' in json ? json.answers : undefined;
  const questions = isPlain(answers) ? Object.keys(answers) : [];
  return issues.slice(0, MAX_PARAMETERS).map(({ path: [field, n], message }) => ({
    kind: 'wrong-shape',
    parameter: [field, questions[Number(n)]].filter((part) => part !== undefined).join('.'),
    detail: message,
  }));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function respond(request: Request, reading: Reading): Response {
  if (reading.problems.length > 0) {
    const problems = describeProblems(reading.content, reading.problems);
    const detail = problems.map((problem) => problem.detail).join(' ');
    return problemJson(422, 'Some answers cannot be used', detail, { problems });
  }
  const origin = originOf(request.headers);
  const url = new URL(hrefs.recommendation(reading.query), origin).href;
  return Response.json(toJson(advise(reading), url));
}
