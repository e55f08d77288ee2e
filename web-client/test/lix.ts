/** All fixed texts of a feature, each as a sentence, with a short name where one is put in. */
export function fixedTexts(words: unknown): string[] {
  if (typeof words === 'string') return [/[.:?!]$/.test(words) ? words : `${words}.`];
  if (typeof words === 'function') return fixedTexts((words as (...inserted: string[]) => unknown)('Ida', 'i dag'));
  if (words && typeof words === 'object') return Object.values(words).flatMap(fixedTexts);
  return [];
}

/** Björnsson's readability index: words per sentence, plus the share of words over six letters, in percent. */
export function lix(texts: string[]): number {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const sentences = texts.flatMap((text) => text.split(/[.:?!]+(?:\s|$)/).filter((sentence) => sentence.trim() !== ''));
  const hard = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * hard.length) / words.length;
}
