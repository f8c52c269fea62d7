import type { Answer } from '../../surveys/items/answer.ts';
import type { NewWave } from '../contract/fieldwork/waves.ts';
import { publishedWave } from './demonstration.ts';
import { syntheticAnswers, type SyntheticWave } from './synthetic-answers.ts';

/** A wave before the published one: made up from head counts to answers, and imported as a file. */
export interface EarlierWave {
  wave: NewWave;
  responses: SyntheticWave;
  seed: number;
}

const notice = { ja: '架空の調査', en: 'made-up survey' };

function earlier(year: number, seed: number, responses: SyntheticWave): EarlierWave {
  const era = year - 2018;
  return {
    seed,
    responses,
    wave: {
      ...publishedWave,
      code: `hirakata-${year}`,
      title: {
        ja: `人材育成基本方針 理解度・到達度確認アンケート（令和${era}年10月・${notice.ja}）`,
        en: `Survey on the HR development policy: understanding and attainment (October ${year}, ${notice.en})`,
      },
      opensOn: `${year}-10-01`,
      closesOn: `${year}-10-15`,
    },
  };
}

/** Two waves that a seven-year plan of 2021 to 2027 begins with. */
export const earlierWaves: readonly EarlierWave[] = [
  earlier(2021, 20211001, {
    responses: [8, 16, 70, 88, 120, 34, 190, 120],
    notStated: 30,
    levels: [6, 5.7, 5.1],
    shares: [0.58, 0.66, 0.44, 0.4, 0.62, 0.1, 0.3, 0.15],
  }),
  earlier(2023, 20231001, {
    responses: [7, 13, 64, 90, 112, 33, 205, 160],
    notStated: 38,
    levels: [6.3, 6, 5.3],
    shares: [0.6, 0.67, 0.47, 0.41, 0.64, 0.12, 0.32, 0.16],
  }),
];

/** Its answers as a file of responses: a column an item, of several answers a column an option. */
export function earlierFile({ responses, seed }: EarlierWave): Uint8Array<ArrayBuffer> {
  const sheets = syntheticAnswers(seed, responses);
  const options = (item: string): string[] =>
    [...new Set(sheets.flatMap(({ [item]: ticked }) => (Array.isArray(ticked) ? ticked : [])))].toSorted(
      (a, b) => Number(a) - Number(b),
    );
  const columns: [string, (answers: Record<string, Answer>) => string][] = [
    ...['attainment1', 'attainment2', 'attainment3', 'grade'].map(
      (item): [string, (answers: Record<string, Answer>) => string] => [
        item,
        ({ [item]: answer }) => (answer === undefined ? '' : String(answer)),
      ],
    ),
    ...['guideline', 'measure'].flatMap((item) =>
      options(item).map((option): [string, (answers: Record<string, Answer>) => string] => [
        `${item}/${option}`,
        ({ [item]: ticked }) => (Array.isArray(ticked) && ticked.includes(option) ? '1' : ''),
      ]),
    ),
  ];
  const lines = [
    columns.map(([heading]) => heading),
    ...sheets.map((sheet) => columns.map(([, cell]) => cell(sheet))),
  ];
  return new TextEncoder().encode(lines.map((cells) => cells.join(',')).join('\r\n'));
}
