import type { Answers, Content } from '@/lib/content/schema';

/** Every way to answer the questions named, or to leave them unanswered. */
export function* completions(
  of: Content,
  answers: Answers,
  open: readonly string[],
): Generator<Answers> {
  const [first, ...rest] = open;
  if (first === undefined) {
    yield answers;
    return;
  }
  const { options } = of.questions.find(({ id }) => id === first) ?? { options: [] };
  yield* completions(of, answers, rest);
  for (const { id } of options) yield* completions(of, { ...answers, [first]: id }, rest);
}
