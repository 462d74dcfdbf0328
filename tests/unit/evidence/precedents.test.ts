import { expect, test } from 'vitest';
import { recommend } from '@/lib/engine/recommend';
import { similarCases, similarCasesExceptSelf } from '@/lib/evidence/similar-cases';
import { content } from '../../support/content/content';

test('a case opened as a recommendation is not listed as like itself', () => {
  for (const { id, answers, kind } of content().cases.filter(
    (entry) => entry.kind !== 'guidance',
  )) {
    const recommendation = recommend(content(), answers);
    const [first] = similarCases(content(), recommendation);
    expect(first?.similarity, id).toBe(1);
    const listed = similarCasesExceptSelf(content(), recommendation).map(
      (precedent) => precedent.case.id,
    );
    expect(listed, kind).not.toContain(id);
    expect(listed.length).toBeGreaterThan(0);
  }
});

test('any other situation has the similar cases of the content', () => {
  const recommendation = recommend(content(), content().method.example.answers);
  expect(similarCasesExceptSelf(content(), recommendation)).toEqual(
    similarCases(content(), recommendation),
  );
});
