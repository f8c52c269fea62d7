import { at } from '../../numeric/at.ts';

/** Something printed: the value of a union of groups, and where it stands. */
export interface PrintedSum {
  parts: string[];
  value: number;
  from: string;
}

export interface DerivedSum {
  parts: string[];
  value: number;
  from: string[];
}

const tolerance = 1e-9;
/** 2^12 combinations of hidden unions are tried; only nested banners have more, and those a linear program looks at. */
const searchedRows = 12;

/**
 * Every union of groups whose value follows from printed sums by adding and subtracting, the least each: single
 * groups that are known, and unions of groups none of which is known alone.
 *
 * Shape    parts: names of groups that do not overlap.
 * Source   reduced row echelon form in floating point: on purpose not the exact arithmetic of hiddenGroups, which
 *          this is there to check.
 * @example derivableUnions([{ parts: ['a', 'b', 'c'], value: 30, from: 'total' }, { parts: ['b'], value: 20, from: 'b' }])
 *   // => [{ parts: ['b'], value: 20, from: ['b'] }, { parts: ['a', 'c'], value: 10, from: ['total', 'b'] }]
 */
export function derivableUnions(sums: PrintedSum[]): DerivedSum[] {
  const parts = [...new Set(sums.flatMap((sum) => sum.parts))];
  const rows = reducedRows(
    sums.map((sum, index) => [
      ...parts.map((part) => Number(sum.parts.includes(part))),
      sum.value,
      ...sums.map((_, other) => Number(other === index)),
    ]),
    parts.length,
  );
  const isSingle = (row: number[]): boolean =>
    row.slice(0, parts.length).filter((x) => Math.abs(x) > tolerance).length === 1;
  const entangled = rows.filter((row) => !isSingle(row));
  const combined = [...combinationsOf(entangled.slice(0, searchedRows))];
  return [...rows.filter(isSingle), ...combined, ...entangled.slice(searchedRows)].flatMap((row) => {
    const coefficients = row.slice(0, parts.length);
    if (!coefficients.every((x) => Math.abs(x) < tolerance || Math.abs(x - 1) < tolerance)) return [];
    return [
      {
        parts: parts.filter((_, index) => at(coefficients, index) > tolerance),
        value: Math.round(at(row, parts.length)),
        from: sums.flatMap((sum, index) =>
          Math.abs(at(row, parts.length + 1 + index)) > tolerance ? sum.from : [],
        ),
      },
    ];
  });
}

function reducedRows(rows: number[][], width: number): number[][] {
  const reduced: number[][] = [];
  let rest = rows;
  for (let column = 0; column < width; column += 1) {
    const size = (row: number[]): number => Math.abs(at(row, column));
    const [pivot] = rest.toSorted((a, b) => size(b) - size(a));
    if (pivot === undefined || size(pivot) < tolerance) continue;
    const unit = pivot.map((x) => x / at(pivot, column));
    const clear = (row: number[]): number[] => row.map((x, k) => x - at(row, column) * at(unit, k));
    rest = rest.filter((row) => row !== pivot).map(clear);
    reduced.splice(0, reduced.length, ...reduced.map(clear), unit);
  }
  return reduced;
}

function* combinationsOf(rows: number[][]): Generator<number[]> {
  const [first, ...others] = rows;
  if (first === undefined) return;
  yield first;
  for (const rest of combinationsOf(others)) {
    yield rest;
    yield rest.map((x, k) => x + at(first, k));
  }
}
