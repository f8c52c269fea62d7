import { isAway } from './dialect/postgres.ts';

/** Why nothing can be stored just now; the same on both stores and for files. */
export type StorageFault = 'storage-full' | 'storage-read-only' | 'storage-away';

const byCode: [pattern: RegExp, fault: StorageFault][] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT|53100)$/, 'storage-full'],
  [/^(?:SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM$|EROFS$|EACCES$|EPERM$|25006$)/, 'storage-read-only'],
];

/** What an error says of the place that everything is kept in; null where it says something else. */
export function storageFault(error: unknown): StorageFault | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: unknown };
    const known = byCode.find(([pattern]) => typeof code === 'string' && pattern.test(code));
    if (known !== undefined) return known[1];
    if (isAway(one)) return 'storage-away';
  }
  return null;
}
