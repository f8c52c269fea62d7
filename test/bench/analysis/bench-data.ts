import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { codebook, type CaseColumn, type CaseFile } from '../../../analysis/index.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import { questionnaireSchema, type Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const options = (count: number) =>
  range(count).map((number) => ({ code: `o${number}`, label: { ja: `選択肢${number}` } }));

/** Nine grades, six offices, three ten-point scales, two check-all sets, ten five-point items. */
export const questionnaire: Questionnaire = questionnaireSchema.parse({
  format: 'kotae-questionnaire/1',
  code: 'bench',
  version: 1,
  title: { ja: '測定' },
  purpose: { ja: '速さを測る' },
  estimatedMinutes: 5,
  languages: ['ja'],
  sections: [
    {
      code: 's',
      title: { ja: '全部' },
      items: [
        {
          type: 'single-response',
          code: 'grade',
          text: { ja: '職' },
          options: options(9),
          isAttribute: true,
          isRequired: false,
        },
        {
          type: 'single-response',
          code: 'office',
          text: { ja: '所属' },
          options: options(6),
          isAttribute: true,
          isRequired: false,
        },
        ...range(3).map((number) => scale(`ten${number}`, 10)),
        ...[12, 14].map((count, index) => ({
          type: 'multiple-response',
          code: `set${index + 1}`,
          text: { ja: '選択' },
          options: options(count),
          isRequired: false,
        })),
        ...range(10).map((number) => scale(`five${number}`, 5)),
      ],
    },
  ],
});

function scale(code: string, max: number) {
  return {
    type: 'rating-scale',
    code,
    text: { ja: '評価' },
    min: 1,
    max,
    topBoxCount: 2,
    bottomBoxCount: 2,
    isRequired: false,
  };
}

/** Answer sheets as they would come in, one after another, the same at every call. */
export function syntheticSheets(caseCount: number): () => Generator<Record<string, Answer>> {
  const items = codebook(asTabulated(questionnaire));
  return function* sheets() {
    const random = xoroshiro128plus(20_260_401);
    const below = (limit: number): number => uniformInt(random, 0, limit - 1);
    for (let index = 0; index < caseCount; index += 1) {
      const sheet: Record<string, Answer> = {};
      if (below(20) > 0) sheet['grade'] = `o${1 + Math.floor((below(9) * below(9)) / 8)}`;
      if (below(20) > 0) sheet['office'] = `o${1 + below(6)}`;
      for (const item of items) {
        if (item.kind === 'scale') {
          if (below(25) > 0) sheet[item.code] = item.min + below(item.max - item.min + 1);
        } else if (item.kind === 'multiple') {
          const ticked = item.categories.filter(() => below(4) === 0);
          if (ticked.length > 0) sheet[item.code] = ticked;
        }
      }
      yield sheet;
    }
  };
}

const sheetLimit = 1_000_000;

/** The case file of so many sheets; beyond a million the same ones again. */
export function syntheticCaseFile(caseCount: number): CaseFile {
  const own = Math.min(caseCount, sheetLimit);
  const caseFile = buildCaseFile(questionnaire, syntheticSheets(own)(), own);
  if (own === caseCount) return caseFile;
  const columns = Object.entries(caseFile.columns).map(([code, column]): [string, CaseColumn] => {
    const outcomes = new Uint8Array(caseCount);
    repeat(column.outcomes, outcomes);
    if (column.kind !== 'multiple') return [code, { kind: column.kind, outcomes }];
    const masks = new Uint32Array(caseCount);
    repeat(column.masks, masks);
    return [code, { kind: 'multiple', outcomes, masks }];
  });
  return { ...caseFile, caseCount, columns: Object.fromEntries(columns) };
}

function repeat(
  from: ArrayLike<number> & { length: number },
  to: { set: (own: ArrayLike<number>, at: number) => void; length: number },
): void {
  for (let at = 0; at < to.length; at += from.length) to.set(from, at);
}
