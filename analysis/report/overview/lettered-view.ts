import type { Language } from '../../../surveys/schema/local-text.ts';
import { findingLevel } from '../../finding/wave-findings.ts';
import { adjustedPValues } from '../../multiplicity/adjusted-p-values.ts';
import { at } from '../../numeric/at.ts';
import { line } from '../cells.ts';
import type { PublishedTable } from '../published-table.ts';
import { isFigure, type Cell, type Head, type TableView } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { sayIn } from '../words/report-words.ts';
import { figureTest, sampleOf, type FigureTest } from './figure-test.ts';
import type { KeyFigure } from './key-figure.ts';

type Point = PublishedTable['points'][number];

/** More groups have no letter of their own. */
const letterCount = 26;

interface Lettered {
  letter: string;
  point: Point;
}

interface Pair {
  figure: KeyFigure;
  higher: Lettered;
  lower: Lettered;
  p: FigureTest['p'];
}

/**
 * Whether the groups of a table can be compared two by two: they do not overlap, not even as one within another, each has
 * a letter, and how far its figures vary is published.
 *
 * @example canBeLettered(singleTable) // => false
 */
export function canBeLettered(table: PublishedTable): boolean {
  const groups = groupsOf(table);
  return (
    table.bannerKind === 'single' &&
    table.nesting === undefined &&
    !table.index &&
    table.caseWeights === undefined &&
    groups.length > 1 &&
    groups.length <= letterCount
  );
}

/** Groups that are shown, in the order of the questionnaire: a net is made of others, and a hidden one has no letter. */
function groupsOf({ points }: PublishedTable): Lettered[] {
  return points
    .filter(({ kind, column }) => (kind === 'option' || kind === 'merged') && column.status === 'shown')
    .map((point, place) => ({ letter: String.fromCharCode(65 + place), point }));
}

/**
 * A table of shares with the letters of a test of every two groups: each group has a letter, and behind a figure stand
 * those of the groups whose own is lower by more than chance would make it. Of a scale the means are compared, otherwise
 * the shares of each answer. The first of them is said in words under the table, every one to whoever hears it.
 *
 * Missing  no letters of tables that cannot be lettered, and where counts are hidden.
 * Source   figureTest; Holm 1979 over all pairs in all figures of the table. Letters as SPSS CTABLES prints them.
 * @example letteredView({ rows: [], columns: [], notes: [] }, { table: singleTable, base: 'asked' }, 'ja').notes // => []
 */
export function letteredView(
  view: TableView,
  { table, base }: { table: PublishedTable; base: 'asked' | 'answered' },
  language: Language,
): TableView {
  if (!canBeLettered(table)) return view;
  const groups = groupsOf(table);
  const letters = new Map(groups.map(({ letter, point }) => [point.code, letter]));
  const tested = figuresIn(table, base).flatMap((figure) => pairsOf(table, groups, figure));
  const found = different(tested);
  const words = overviewWords(language);
  const nameOf = ({ letter, point }: Lettered): string =>
    words.letters.named(letter, sayIn(language)(point.label));
  const lettered = (cell: Cell): Cell => {
    if (!isFigure(cell)) return cell;
    const lower = found.filter(
      ({ figure, higher }) => higher.point.code === cell.group && isAbout(figure, cell.quantity),
    );
    if (lower.length === 0) return cell;
    const own = lower.map((pair) => pair.lower).toSorted((a, b) => a.letter.localeCompare(b.letter));
    return {
      ...cell,
      text: `${cell.text} ${own.map(({ letter }) => letter).join('')}`,
      spoken: words.letters.higherThan(own.map(nameOf).join(words.letters.join)),
    };
  };
  const headed = <Item extends Head>(head: Item): Item => {
    const letter = letters.get(head.code);
    const isGroup = head.role === 'group' && letter !== undefined;
    return isGroup ? { ...head, label: words.letters.named(letter, head.label) } : head;
  };
  return {
    ...view,
    columns: view.columns.map(headed),
    rows: view.rows.map((row) => ({ ...headed(row), cells: row.cells.map(lettered) })),
    notes: [...view.notes, line('note', noteOf({ table, found, testCount: tested.length }, language))],
  };
}

/** The mean of a scale, otherwise the share of each answer in the base of the table. */
function figuresIn({ scale, categories }: PublishedTable, of: 'asked' | 'answered'): KeyFigure[] {
  if (scale !== null) return [{ kind: 'mean' }];
  return categories.map(({ code }) => ({ kind: 'share', categories: [code], of, role: 'one' }));
}

function isAbout(
  figure: KeyFigure,
  quantity: { kind: string; categories?: readonly string[]; of?: string },
): boolean {
  if (figure.kind !== 'share') return quantity.kind === figure.kind;
  return (
    quantity.kind === 'share' &&
    quantity.of === figure.of &&
    quantity.categories?.join(' ') === figure.categories.join(' ')
  );
}

function pairsOf(table: PublishedTable, groups: readonly Lettered[], figure: KeyFigure): Pair[] {
  const sampled = groups.flatMap((group) => {
    const sample = sampleOf(table, group.point.column, figure);
    return sample === null ? [] : [{ group, sample }];
  });
  return sampled.flatMap(({ group: first, sample }, place) =>
    sampled.slice(place + 1).flatMap(({ group: second, sample: other }): Pair[] => {
      const test = figureTest(sample, other);
      if (test === null) return [];
      const [higher, lower] = test.isHigher ? [first, second] : [second, first];
      return [{ figure, higher, lower, p: test.p }];
    }),
  );
}

function different(pairs: readonly Pair[]): Pair[] {
  const adjusted = adjustedPValues(
    pairs.map(({ p }) => p),
    'holm',
  );
  return pairs.filter((_, place) => Number(at(adjusted, place)) < findingLevel);
}

function noteOf(
  { table, found, testCount }: { table: PublishedTable; found: readonly Pair[]; testCount: number },
  language: Language,
): string {
  const { letters: words } = overviewWords(language);
  const say = sayIn(language);
  const [first] = found;
  if (first === undefined) return words.note(testCount) + words.none;
  const { figure, higher, lower } = first;
  const answer = table.categories.find(
    ({ code }) => figure.kind === 'share' && code === figure.categories[0],
  );
  const example = words.example(
    words.named(higher.letter, say(higher.point.label)),
    words.named(lower.letter, say(lower.point.label)),
    answer === undefined ? null : say(answer.label),
  );
  return words.note(testCount) + example;
}
