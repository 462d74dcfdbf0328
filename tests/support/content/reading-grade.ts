export const words = (text: string) => text.match(/[A-Za-z0-9][A-Za-z0-9'’,-]*/g) ?? [];

/** Estimated syllables: groups of vowels without silent endings; a number counts as one. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const silent = /[^aeiouyl]e$/.test(letters) || /[aeiouy]le$/.test(letters) ? 1 : 0;
  const ending = /[^aeiouytd]ed$/.test(letters) || /[^aeiouysxzcg]es$/.test(letters) ? 1 : 0;
  return Math.max(1, (letters.match(/[aeiouy]+/g) ?? []).length - silent - ending);
}

/** Flesch-Kincaid grade level of a text, in US school years (Kincaid and others, 1975). */
export function readingGrade(text: string): number {
  const allWords = words(text);
  const sentenceCount = text.match(/[.?!](?=\s|$)/g)?.length ?? 1;
  const syllableCount = allWords.reduce((total, word) => total + syllables(word), 0);
  return (
    0.39 * (allWords.length / sentenceCount) + 11.8 * (syllableCount / allWords.length) - 15.59
  );
}
