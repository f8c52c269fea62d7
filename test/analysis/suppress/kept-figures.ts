import type { CaseFile, Table } from '../../../analysis/index.ts';

/** Of what may be shown, in shares of respondents. */
export type Kept = Map<string, { shown: number; all: number }>;

/**
 * How much of the groups of minimumBase and more is shown, by kind: the total, groups of one attribute, nets, and the same
 * within groups.
 *
 * Shape    counted: before anything was hidden; published: after. Columns of tables that are left out are in neither.
 */
export function keptFigures(
  caseFile: CaseFile,
  counted: readonly Table[],
  published: readonly Table[],
  minimumBase: number,
): Kept {
  const kept: Kept = new Map();
  for (const [place, table] of published.entries()) {
    const items = table.banner?.split('*') ?? [];
    const isByAttribute = items.every((code) =>
      caseFile.items.some((item) => item.code === code && item.kind === 'single' && item.isAttribute),
    );
    for (const { code, kind, within, column } of table.points) {
      const own = counted[place]?.points.find((point) => point.code === code)?.column;
      const size = own?.status === 'shown' ? own.answeredBase : 0;
      if (size < minimumBase || kind === 'not_stated' || (kind !== 'total' && !isByAttribute)) continue;
      const part = kind === 'net' || kind === 'total' ? kind : 'group';
      const key = kind === 'subtotal' ? 'subtotal' : within === undefined ? part : `${part} within`;
      const sum = kept.get(key) ?? { shown: 0, all: 0 };
      kept.set(key, { all: sum.all + size, shown: sum.shown + (column.status === 'shown' ? size : 0) });
    }
  }
  return kept;
}

/** A share of respondents, in percent; null where there was nothing to show. */
export function keptPercent(kept: Kept, kind: string): number | null {
  const found = kept.get(kind);
  return found === undefined ? null : (100 * found.shown) / found.all;
}
