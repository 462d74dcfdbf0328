import type { Answers, Content } from '@/lib/content/schema';

/** Every extension of the answers to the open questions, each of which may stay unanswered. */
export function* completions(
  content: Content,
  answers: Answers,
  open: readonly string[],
): Generator<Answers> {
  const [first, ...rest] = open;
  if (first === undefined) {
    yield answers;
    return;
  }
  const { options } = content.questions.find(({ id }) => id === first) ?? { options: [] };
  yield* completions(content, answers, rest);
  for (const { id } of options) yield* completions(content, { ...answers, [first]: id }, rest);
}
