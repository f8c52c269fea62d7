import {
  crossTab,
  notAsked,
  tableFinding,
  type CaseFile,
  type CodebookItem,
  type Table,
  type TableFinding,
} from '../../../analysis/index.ts';
import { hirakata2024 } from '../../../server/demo/demonstration.ts';
import { caseFileOf, left, type PlainCase } from '../case-file-of.ts';

const options = (count: number): string[] => Array.from({ length: count }, (_, index) => `o${index}`);
const single = (code: string, count: number): CodebookItem => ({
  code,
  kind: 'single',
  categories: options(count),
  isAttribute: false,
});
const several = (code: string, count: number): CodebookItem => ({
  code,
  kind: 'multiple',
  categories: options(count),
  exclusive: [],
});
const scale = (code: string): CodebookItem => ({
  code,
  kind: 'scale',
  min: 1,
  max: 10,
  topBoxCount: 2,
  bottomBoxCount: 2,
});

const items: CodebookItem[] = [
  { code: 'grade', kind: 'single', categories: options(hirakata2024.responses.length), isAttribute: true },
  scale('attainment'),
  scale('satisfaction'),
  single('agree', 5),
  single('yes', 2),
  single('rare-yes', 2),
  single('rare-answers', 6),
  single('follow-up', 4),
  several('reasons', 12),
  several('rare-reasons', 14),
  several('few-reasons', 5),
];

/** How often each answer is given: the same in every grade. */
const shares: Record<string, number[]> = {
  agree: [0.2, 0.35, 0.25, 0.15, 0.05],
  yes: [0.7, 0.3],
  'rare-yes': [0.015, 0.985],
  'rare-answers': [0.6, 0.3, 0.07, 0.01, 0.01, 0.01],
  'follow-up': [0.4, 0.3, 0.2, 0.1],
  reasons: [0.5, 0.45, 0.4, 0.35, 0.3, 0.3, 0.25, 0.25, 0.2, 0.2, 0.2, 0.15],
  'rare-reasons': [0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05, 0.03, 0.02, 0.02, 0.01, 0.01, 0.005, 0.005],
  'few-reasons': [0.45, 0.4, 0.35, 0.3, 0.01],
};

/** The items that are crossed with the grade, without it. */
export const crossedItems = items.slice(1).map(({ code }) => code);

/** A wave of the demonstration's sizes in which grades do not differ in anything. */
export function nullWave(random: () => number): CaseFile {
  const drawn = (code: string): string => {
    let rest = random();
    const place = (shares[code] ?? []).findIndex((share) => (rest -= share) < 0);
    return `o${place === -1 ? 0 : place}`;
  };
  const point = (): number => 1 + Math.min(9, Math.floor((10 * (random() + random() + random())) / 3));
  const one = (grade: string | undefined): PlainCase => {
    // Whoever ticks much ticks much everywhere: ticks of a person go together.
    const zeal = 0.4 + 1.2 * random();
    const ticks = (code: string): string[] =>
      (shares[code] ?? []).flatMap((share, option) => (random() < share * zeal ? [`o${option}`] : []));
    const yes = drawn('yes');
    return {
      ...(grade !== undefined && { grade }),
      ...(random() < 0.95 && { attainment: point() }),
      ...(random() < 0.95 && { satisfaction: point() }),
      ...(random() < 0.97 && { agree: drawn('agree') }),
      yes,
      'rare-yes': drawn('rare-yes'),
      'rare-answers': drawn('rare-answers'),
      'follow-up': yes === 'o1' && random() < 0.9 ? drawn('follow-up') : left(notAsked),
      reasons: ticks('reasons'),
      'rare-reasons': ticks('rare-reasons'),
      'few-reasons': ticks('few-reasons'),
    };
  };
  return caseFileOf(items, [
    ...hirakata2024.responses.flatMap((count, grade) =>
      Array.from({ length: count }, () => one(`o${grade}`)),
    ),
    ...Array.from({ length: hirakata2024.notStated }, () => one(undefined)),
  ]);
}

/** An item by grade, without the groups of fewer than ten. */
export function shownTable(caseFile: CaseFile, stub: string): Table {
  const table = crossTab(caseFile, stub, { item: 'grade' });
  return {
    ...table,
    points: table.points.filter(({ column }) => column.status === 'shown' && column.askedBase >= 10),
  };
}

/** What each table of the wave says by itself. */
export function findingsOf(caseFile: CaseFile): (TableFinding | null)[] {
  const limits = { seed: 1, rounds: 999, workLimit: 2000, caseFile, weights: null };
  return crossedItems.map((stub) => tableFinding(shownTable(caseFile, stub), limits));
}
