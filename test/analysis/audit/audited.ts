import { apiNumbers, type AuditedTable, type PrintedOutput, type Table } from '../../../analysis/index.ts';

/** Tables as the audit takes them, without words. */
export function auditedTables(tables: readonly Table[]): AuditedTable[] {
  return tables.map((table) => ({
    ...table,
    categories: table.categories.map((code) => ({ code })),
    bannerKind: table.banner === null ? null : isMultiple(table.banner, tables) ? 'multiple' : 'single',
    scale: table.stubKind === 'scale' ? { topBoxCount: 0, bottomBoxCount: 0 } : null,
  }));
}

/** What programs get of them. */
export function apiOutputs(tables: readonly AuditedTable[]): PrintedOutput[] {
  return tables.map((table) => ({ output: 'api', table, numbers: apiNumbers(table) }));
}

function isMultiple(banner: string, tables: readonly Table[]): boolean {
  return tables.find(({ id }) => id === banner)?.stubKind === 'multiple';
}
