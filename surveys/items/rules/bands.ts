import type { Issue } from '../../schema/issue.ts';
import type { ResponseOption } from '../../schema/item.ts';
import type { LocalText } from '../../schema/local-text.ts';
import { duplicateCodes } from './duplicate-codes.ts';

/** A class in which tables show what they must not show exactly. Ends are numbers, or dates as ISO writes them. */
interface Band<End extends number | string> {
  code: string;
  label: LocalText;
  atMost?: End | undefined;
}

/**
 * Whether every value up to `max` has one band.
 * Issues   `duplicate-code`; `bands-not-ascending`, also where the last ends below `max`.
 *
 * @example checkBands([{ code: 'a', atMost: 9 }, { code: 'b', atMost: 5 }, { code: 'c' }], 50).map(({ path }) => path) // => [['bands', 0, 'atMost']]
 */
export function checkBands<End extends number | string>(bands: readonly Band<End>[], max: End): Issue[] {
  const wrong = bands.findIndex(({ atMost }, index) => {
    if (index === bands.length - 1) return atMost !== undefined && atMost < max;
    const [before, after] = [bands[index - 1]?.atMost, bands[index + 1]?.atMost];
    if (atMost === undefined) return true;
    return (before !== undefined && atMost <= before) || (after !== undefined && atMost >= after);
  });
  return [
    ...duplicateCodes(bands.map(({ code }, index) => ({ code, path: ['bands', index, 'code'] }))),
    ...(wrong < 0
      ? []
      : [{ code: 'bands-not-ascending' as const, path: ['bands', wrong, 'atMost'], facts: {} }]),
  ];
}

/**
 * The band of a value: the first that reaches up to it, else the last.
 *
 * @example bandOf([{ code: 'new', atMost: 5 }, { code: 'old' }], 5.5) // => 'old'
 */
export function bandOf<End extends number | string>(bands: readonly Band<End>[], value: End): string {
  const band = bands.find(({ atMost }) => atMost !== undefined && value <= atMost) ?? bands.at(-1);
  if (band === undefined) throw new RangeError('no bands');
  return band.code;
}

/**
 * Bands as the options of a single response.
 *
 * @example optionsOfBands([{ code: 'new', label: { ja: '新' }, atMost: 5 }]) // => [{ code: 'new', label: { ja: '新' } }]
 */
export function optionsOfBands(bands: readonly Pick<ResponseOption, 'code' | 'label'>[]): ResponseOption[] {
  return bands.map(({ code, label }) => ({ code, label }));
}
