/**
 * A text as it is compared: full width and half width, capitals and small letters are the same.
 *
 * @example foldText('ＩＣＴ ﾃﾞｼﾞﾀﾙ') // => 'ict デジタル'
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
