import { plainWords } from './plain-words.ts';

/** What a count of nobody is written as. */
const nobody = new Set(['-', 'ー', '--', 'なし', '無', '〇', '零', '皆無', 'nil', 'none']);

/** A head count as people write it: 1,234, ６７名, 12人, and 「―」 for nobody; null for what is no count. */
export function readCount(text: string): number | null {
  const plain = plainWords(text);
  if (nobody.has(plain.replace(/(?:人|名)$/, ''))) return 0;
  const digits = plain
    .replace(/(?:人|名|persons?|people)$/, '')
    .replace(/\.0+$/, '')
    .replaceAll(/[,、]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
