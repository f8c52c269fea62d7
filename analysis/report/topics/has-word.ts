import { foldText } from './fold-text.ts';

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-z0-9]/.test(character);

/**
 * Whether a word stands in a text. Japanese does not part words, so the characters are looked for wherever they are;
 * letters of the Latin alphabet are a word of their own, for 「AI」 is not in "maid".
 *
 * @example ['AI', '研修', ''].map((word) => hasWord('A maid. 生成ＡＩの研修', word)) // => [true, true, false]
 */
export function hasWord(text: string, word: string): boolean {
  const [folded, wanted] = [foldText(text), foldText(word)];
  if (wanted === '') return false;
  for (let from = folded.indexOf(wanted); from >= 0; from = folded.indexOf(wanted, from + 1)) {
    const end = from + wanted.length;
    const isBegun = isLatin(wanted[0]) && isLatin(folded[from - 1]);
    const goesOn = isLatin(wanted.at(-1)) && isLatin(folded[end]);
    if (!isBegun && !goesOn) return true;
  }
  return false;
}
