/** Iterative methods and the studentized range: R itself gives no more digits. */
const looser: [RegExp, number][] = [
  [/^(omega|loadings)_/, 1e-6],
  [/games_howell_p$/, 1e-6],
  [/fisher_freeman_halton_p$/, 1e-7],
];

export interface Comparison {
  /** Figures compared. */
  figureCount: number;
  /** Largest error as a share of what is tolerated; above 1 fails. */
  largest: number;
  /** Where it is off, or where a figure is missing. */
  failures: string[];
}

/**
 * Compares results figure by figure: |a - b| <= tolerance max(1, |b|); p-values below 1e-6 by their logarithm;
 * words and whole numbers exactly.
 */
export function largestError(actual: unknown, expected: unknown, tolerance: number): Comparison {
  const comparison: Comparison = { figureCount: 0, largest: 0, failures: [] };
  compare(actual, expected, [], tolerance, comparison);
  return comparison;
}

function compare(
  actual: unknown,
  expected: unknown,
  path: string[],
  tolerance: number,
  comparison: Comparison,
): void {
  if (typeof expected === 'object' && expected !== null) {
    const found = (actual ?? {}) as Record<string, unknown>;
    const loosened = looser.find(([name]) => name.test(path.at(-1) ?? ''))?.[1] ?? tolerance;
    for (const [key, value] of Object.entries(expected)) {
      compare(found[key], value, [...path, key], loosened, comparison);
    }
    return;
  }
  comparison.figureCount += 1;
  const error = errorOf(actual, expected, path, tolerance);
  comparison.largest = Math.max(comparison.largest, error);
  if (error > 1)
    comparison.failures.push(`${path.join('.')}: ${String(actual)} instead of ${String(expected)}`);
}

/** What is NA in R is a tagged reason here. */
function isNoFigure(actual: unknown): boolean {
  return typeof actual === 'object' && actual !== null && 'status' in actual;
}

function errorOf(actual: unknown, expected: unknown, path: string[], tolerance: number): number {
  const name = path.at(-1) ?? '';
  if (expected === null) return isNoFigure(actual) ? 0 : Infinity;
  if (typeof expected !== 'number') return actual === expected ? 0 : Infinity;
  if (typeof actual !== 'number' || !Number.isFinite(actual)) return Infinity;
  const allowed = looser.find(([pattern]) => pattern.test(name))?.[1] ?? tolerance;
  const isProbability = path.some((part) => /(^|_)p(_|$)|^p_/.test(part));
  if (isProbability && expected > 0 && expected < 1e-6) {
    return Math.abs(Math.log10(actual) - Math.log10(expected)) / 1e-6;
  }
  return Math.abs(actual - expected) / (allowed * Math.max(1, Math.abs(expected)));
}
