import type { TextPattern } from '../schema/text-pattern.ts';

/** Each is one pass: no repetition stands within a repetition. */
const fits: Record<TextPattern, (text: string) => string | undefined> = {
  digits: whole(/^\d+$/),
  'letters-and-digits': whole(/^[A-Za-z\d]+$/),
  hiragana: whole(/^[\u3041-\u3096ー・ ]+$/),
  katakana: whole(/^[\u30a1-\u30faー・ ]+$/),
  'postal-code': (text) => {
    const [, area, rest] = /^〒? ?(\d{3})-?(\d{4})$/.exec(text) ?? [];
    return area === undefined ? undefined : `${area}-${rest}`;
  },
  'phone-number': (text) => (/^0[\d-]+$/.test(text) && hasDigits(text, 9, 11) ? text : undefined),
  'time-of-day': (text) => {
    const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
    return Number(hour) <= 23 && Number(minute) <= 59 ? `${Number(hour)}:${minute}` : undefined;
  },
};

/**
 * The text as its pattern writes it: full-width letters and digits as half-width, half-width katakana as full-width,
 * whatever dash as a hyphen. undefined: it does not fit. What it gives back fits as it is.
 *
 * @example fitPattern('postal-code', '１２３４５６７') // => '123-4567'
 * @example fitPattern('katakana', 'ﾔﾏﾀﾞ') // => 'ヤマダ'
 * @example fitPattern('digits', '十二') // => undefined
 */
export function fitPattern(pattern: TextPattern, text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const isKana = pattern === 'katakana' || pattern === 'hiragana';
  return fits[pattern](isKana ? plain : plain.replaceAll(/[‐-―−ー]/g, '-'));
}

function whole(expression: RegExp): (text: string) => string | undefined {
  return (text) => (expression.test(text) ? text : undefined);
}

function hasDigits(text: string, least: number, most: number): boolean {
  const count = text.replaceAll('-', '').length;
  return count >= least && count <= most;
}
