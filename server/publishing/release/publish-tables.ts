import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { putAway } from '../../fieldwork/waves/close-wave.ts';
import { ProblemError } from '../../problems.ts';
import type { LogEntry } from '../../store/log.queries.ts';
import { insertPublication } from '../../store/publishing/publications.queries.ts';
import { withTexts } from '../texts/with-texts.ts';
import { draftTables } from './draft-results.ts';

/**
 * Publishes a closed wave: stores every table of its plan and every released text, immutable, with the rules they were
 * made under. What was held back is then nowhere but among the sealed responses.
 * A wave that is published stays as it is: whoever asks again, because an answer was lost or from another window, hears
 * what the first heard.
 * Throws  `wave-not-found`, `wrong-state`, `responses-deleted`, and as draftTables; nothing is published then.
 */
export async function publishTables(dependencies: Dependencies, code: string, actor: string): Promise<void> {
  const wave = await findWaveOrFail(dependencies.db, code);
  if (wave.state === 'published') return;
  if (wave.state !== 'closed') throw new ProblemError('wrong-state');
  // Where closing was cut short (a full disk), texts cannot be read yet, and would be missing for good.
  await putAway(dependencies, code);
  if (!(await dependencies.responses.has(code))) throw new ProblemError('responses-deleted');
  const { publication, remedies } = await draftTables(dependencies, wave);
  const { catalogue, tables, texts } = await withTexts(dependencies, wave, publication);
  const at = dependencies.now().toISOString();
  const published = {
    catalogue: { ...catalogue, status: 'published' as const, publishedAt: at },
    tables,
    texts,
    remedies,
  };
  const releasedCount = texts.reduce((sum, list) => sum + list.texts.length, 0);
  const by = { at, actor, wave: code };
  const entries: LogEntry[] = [
    { ...by, action: 'wave-published', facts: { tableCount: tables.length } },
    ...(texts.length === 0
      ? []
      : [{ ...by, action: 'texts-published' as const, facts: { releasedCount, listCount: texts.length } }]),
  ];
  if (!(await insertPublication(dependencies.db, code, published, entries))) {
    // Somebody else was faster.
    const { state } = await findWaveOrFail(dependencies.db, code);
    if (state !== 'published') throw new ProblemError('wrong-state');
  }
  dependencies.textReviews.delete(code);
  dependencies.drafts.forget(code);
}
