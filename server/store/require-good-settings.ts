import type { Language } from '../../surveys/schema/local-text.ts';
import type { Database } from './database.ts';
import { settingsReport } from './dialect/settings.ts';

/**
 * Looks at how the database treats what is written into it. What lessens the promises is told by a line each.
 * Throws  one error with a line for each setting under which no wave can be run.
 */
export async function requireGoodSettings(
  db: Database,
  language: Language,
  tell: (line: string) => void,
): Promise<void> {
  const { refused, warned } = await settingsReport(db, language);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  for (const line of warned) tell(line);
}
