import type { Language } from '../../../surveys/schema/local-text.ts';
import { isFigure, type Cell, type FigureCell } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import type { OverviewRanking, RankedLine } from './overview-view.ts';
import type { PlacedLine } from './overview-lines.ts';

/** Enough to have two ends. */
const fewestLines = 3;
const mostRanked = 5;

/**
 * The highest and lowest items among those that can be compared, and those that changed most: by figures as they are
 * printed, ties together, so that nothing can be read from the order that does not stand beside it. Items stand in the order
 * of the questionnaire among equals, and never in both ends.
 *
 * Missing  no ends where all are equal or fewer than three can be compared; no changes without an earlier wave.
 * @example rankings([], 'ja') // => []
 */
export function rankings(lines: readonly PlacedLine[], language: Language): OverviewRanking[] {
  const words = overviewWords(language);
  const sets = Map.groupBy(lines, ({ comparable }) => comparable?.key ?? null);
  return [...sets].flatMap(([key, own]): OverviewRanking[] => {
    if (key === null) return [];
    const title = own[0]?.comparable?.title ?? '';
    const lists: OverviewRanking['lists'] = [
      ...endsOf(own).map((end) => ({ ...end, title: words.ends[end.kind] })),
      ...(changedOf(own).length === 0
        ? []
        : [{ kind: 'changed' as const, title: words.changed, lines: changedOf(own) }]),
    ];
    return lists.length === 0 ? [] : [{ title, lists }];
  });
}

function endsOf(lines: readonly PlacedLine[]): { kind: 'top' | 'bottom'; lines: RankedLine[] }[] {
  const shown = lines.flatMap((line) => figureOf(line, line.figure));
  const count = Math.min(mostRanked, Math.floor(shown.length / 2));
  if (shown.length < fewestLines) return [];
  const top = firstOf(shown, count, ({ cell }) => cell.value);
  const bottom = firstOf(shown, count, ({ cell }) => -cell.value);
  const isApart = top.every(({ stub }) => bottom.every((other) => other.stub !== stub));
  return isApart
    ? [
        { kind: 'top', lines: top },
        { kind: 'bottom', lines: bottom },
      ]
    : [];
}

function changedOf(lines: readonly PlacedLine[]): RankedLine[] {
  const changed = lines
    .flatMap((line) =>
      figureOf(line, line.change).map((ranked) => ({
        ...ranked,
        mark: line.mark,
        markWords: line.markWords,
      })),
    )
    .filter(({ cell }) => cell.value !== 0);
  return firstOf(changed, mostRanked, ({ cell }) => Math.abs(cell.value));
}

/** The first by their worth with whatever ties with the last of them. */
function firstOf(
  lines: readonly RankedLine[],
  count: number,
  worth: (line: RankedLine) => number,
): RankedLine[] {
  const ordered = lines.toSorted((a, b) => worth(b) - worth(a));
  const last = ordered[Math.min(count, ordered.length) - 1];
  return last === undefined ? [] : ordered.filter((line) => worth(line) >= worth(last));
}

function figureOf(
  { stub, table, label }: PlacedLine,
  cell: Cell | null,
): (RankedLine & { cell: FigureCell })[] {
  return cell !== null && isFigure(cell) ? [{ stub, table, label, cell, mark: null, markWords: '' }] : [];
}
