/**
 * The number that a text stands for; the text itself where it stands for none. Full-width digits, signs and points are
 * understood, and commas between groups of three digits.
 *
 * @example numberOfText('12.5') // => 12.5
 * @example numberOfText('１，２３４') // => 1234
 * @example numberOfText('−３') // => -3
 * @example numberOfText('12,5') // => '12,5'
 * @example numberOfText('12歳') // => '12歳'
 */
export function numberOfText(text: string): number | string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[−－‐–ー]/u, '-')
    .replaceAll('、', ',');
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : text;
}
