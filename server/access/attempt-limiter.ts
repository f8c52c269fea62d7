import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Database } from '../store/database.ts';
import { attemptTable } from '../store/accounts/attempt-table.ts';

/**
 * Counts attempts of one kind: in memory where there is one server, in the database where there may be several, so that
 * each of them does not give as many attempts again. `duration` in seconds.
 */
export function attemptLimiter(
  db: Database,
  { kind, points, duration }: { kind: string; points: number; duration: number },
): RateLimiterAbstract {
  const table = attemptTable(db);
  if (table === null) return new RateLimiterMemory({ points, duration });
  return new RateLimiterPostgres({
    storeClient: table,
    storeType: 'client',
    tableName: table.name,
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: kind,
    points,
    duration,
  });
}

/** Counts one more attempt. False: there were too many. */
export async function isWithin(limiter: RateLimiterAbstract, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
