import type { Content } from '../content/schema';

/**
 * Sentences for the author: each question, option and criterion that links of an older
 * content may name, that the newer one does not have, and of which no migration speaks.
 */
export function unmapped(before: Content, now: Content): string[] {
  const { migrations } = now;
  const questions = before.questions.flatMap(({ id, options }) => {
    const today = now.questions.find((one) => one.id === id);
    if (!today) {
      const isMapped = migrations.some(({ was }) => 'question' in was && was.question === id);
      return isMapped ? [] : [`question ${id}`];
    }
    return options
      .filter((option) => !today.options.some((one) => one.id === option.id))
      .filter((option) => {
        const isMapped = migrations.some(
          ({ was }) => 'option' in was && was.question === id && was.option === option.id,
        );
        return !isMapped;
      })
      .map((option) => `option ${option.id} of ${id}`);
  });
  const criteria = before.criteria
    .filter(({ id }) => !now.criteria.some((one) => one.id === id))
    .filter(({ id }) => !migrations.some(({ was }) => 'criterion' in was && was.criterion === id))
    .map(({ id }) => `criterion ${id}`);
  return [...questions, ...criteria].map(
    (gone) => `migrations.yaml: the ${gone} is gone, and no migration says what became of it.`,
  );
}
