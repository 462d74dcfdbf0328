export const words = (text: string) => text.match(/[A-Za-z0-9][A-Za-z0-9'’,-]*/g) ?? [];

/** Groups of vowels, without a silent e at the end; a number counts as one. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const silent = /[^aeiouyl]e$/.test(letters) || /[aeiouy]le$/.test(letters) ? 1 : 0;
  const ending = /[^aeiouytd]ed$/.test(letters) || /[^aeiouysxzcg]es$/.test(letters) ? 1 : 0;
  return Math.max(1, (letters.match(/[aeiouy]+/g) ?? []).length - silent - ending);
}

/** School years that a text takes to read (Kincaid and others, 1975). */
export function readingGrade(text: string): number {
  const all = words(text);
  const ends = text.match(/[.?!](?=\s|$)/g)?.length ?? 1;
  const spoken = all.reduce((total, word) => total + syllables(word), 0);
  return 0.39 * (all.length / ends) + 11.8 * (spoken / all.length) - 15.59;
}
