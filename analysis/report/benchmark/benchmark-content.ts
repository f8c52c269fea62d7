import { z } from 'zod';
import { localTextSchema, type LocalText } from '../../../surveys/schema/local-text.ts';

/** Longer than any name, title or code is; a list that is longer than this is no survey's. */
const [mostLetters, mostFigures, mostCategories] = [400, 5000, 500];
/** Beyond it is no survey's mean, and no number that can be printed in figures. */
const mostValue = 1e12;
/** Nothing in a text from elsewhere moves a cursor, begins a line or turns what follows around. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;
const isOneLine = (text: string): boolean => text.length <= mostLetters && text.search(controls) === -1;
const lineText = localTextSchema.refine((text) =>
  Object.values(text).every((one) => one === undefined || isOneLine(one)),
);
const name = z.string().min(1).refine(isOneLine);
const code = z.string().regex(/^[\w./*-]{1,200}$/);

/** Which figure of an item: answers that are positive, in percent; a mean; an index score; a response rate, in percent. */
export const benchmarkMeasures = ['positive', 'mean', 'score', 'response-rate'] as const;
export type BenchmarkMeasure = (typeof benchmarkMeasures)[number];
const sharesOf100 = new Set<BenchmarkMeasure>(['positive', 'response-rate']);

/** A published figure of everybody. What is hidden, or is no figure, is not in the list. */
export const benchmarkFigureSchema = z
  .strictObject({
    measure: z.enum(benchmarkMeasures),
    code: code.describe('what the item is called in this version of the questionnaire'),
    series: code.describe('by what it is known from version to version'),
    isNewSeries: z
      .boolean()
      .describe('the questionnaire says that figures do not go on from earlier versions'),
    label: lineText,
    scale: z
      .array(name)
      .max(mostCategories)
      .describe(
        'what must be the same for figures to stand side by side: answers, those that are positive with +',
      ),
    value: z.number().min(-mostValue).max(mostValue).describe('as printed; shares in percent'),
    decimals: z.int().min(0).max(6).describe('digits after the point that it is printed with'),
    base: z
      .number()
      .min(0)
      .describe('of how many: answered or asked, as published; of a response rate all staff'),
  })
  .refine(({ measure, value }) => !sharesOf100.has(measure) || (value >= 0 && value <= 100), {
    path: ['value'],
  })
  .meta({ id: 'BenchmarkFigure' });

/** What an organisation gives others of a published wave: figures of everybody, as they stand in its published tables. */
export const benchmarkContentSchema = z
  .strictObject({
    organisation: lineText.refine(({ ja }) => seenOf(ja) !== ''),
    isSynthetic: z.boolean(),
    questionnaire: z.strictObject({ code, version: z.int().min(1) }),
    wave: code,
    waveTitle: lineText,
    closesOn: z.iso.date(),
    figures: z.array(benchmarkFigureSchema).max(mostFigures),
  })
  .meta({ id: 'BenchmarkContent' });

export type BenchmarkFigure = z.infer<typeof benchmarkFigureSchema>;
export type BenchmarkContent = z.infer<typeof benchmarkContentSchema>;

/**
 * What of a text is seen: two names that look the same are one, whatever stands between their letters.
 *
 * @example seenOf("Ａ\u200b市 ") // => 'A市'
 */
export function seenOf(text: string): string {
  return text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * A text as it may stand in a bundle: in one line, cut where it is longer than any name.
 *
 * @example inOneLine({ ja: '仕事の\nやりがい' }) // => { ja: '仕事の やりがい' }
 */
export function inOneLine(text: LocalText): LocalText {
  const lines = Object.entries(text).flatMap(([language, one]) =>
    one === undefined ? [] : [[language, one.replaceAll(controls, ' ').slice(0, mostLetters)]],
  );
  return Object.fromEntries(lines) as LocalText;
}
