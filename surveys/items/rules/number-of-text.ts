/**
 * The number that a text stands for; the text itself where it stands for none.
 *
 * @example numberOfText('12.5') // => 12.5
 * @example numberOfText('12歳') // => '12歳'
 */
export function numberOfText(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
