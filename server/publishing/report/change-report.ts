import { reportOf } from '../../../analysis/report/document/report-of.ts';
import { commentable } from '../../../analysis/report/document/commentable.ts';
import { bannerTitle, crossesIn } from '../../../analysis/report/document/chapters/table-chapters.ts';
import { reportParts, usualOptions } from '../../../analysis/report/document/report-options.ts';
import type { ReportSource } from '../../../analysis/report/document/report-source.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ReportChange, WaveReport } from '../../contract/publishing/reports.ts';
import { documentFormats } from '../../contract/files.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { logEntriesOf } from '../../store/log.queries.ts';
import { findReport, saveReport } from '../../store/publishing/reports.queries.ts';
import { reportSourceOf } from './report-source-of.ts';

/** What was chosen of a wave's report, and what it would be made of now. Throws  `wave-not-found`. */
export async function waveReport(
  { db }: Pick<Dependencies, 'db'>,
  code: string,
  language: Language,
): Promise<WaveReport> {
  const source = await reportSourceOf(db, code);
  const stored = await findReport(db, code);
  const options = stored?.options ?? usualOptions;
  const whole = reportOf(source, { ...usualOptions, banners: options.banners }, language);
  const present = new Set(whole.sections.filter(({ level }) => level === 1).map((section) => section.code));
  return {
    revision: stored?.revision ?? 0,
    options,
    changedAt: stored?.changedAt ?? null,
    changedBy: stored?.changedBy ?? null,
    parts: reportParts.map((part) => ({ part, isEmpty: !present.has(part) })),
    banners: bannersOf(source, language),
    figures: commentable(reportOf(source, options, language)),
    formats: [...documentFormats],
  };
}

function bannersOf({ results, questionnaire }: ReportSource, language: Language): WaveReport['banners'] {
  const byBanner = Map.groupBy(crossesIn(results, questionnaire), ({ banner }) => banner ?? '');
  return [...byBanner].map(([code, [first]]) => ({ code, title: bannerTitle(first, language) }));
}

/**
 * Keeps what was chosen and written, made from a revision (0: nothing was chosen yet), and says so in the log; once, not
 * for every word, while the same person goes on writing.
 * Throws  `wave-not-found`, `report-changed` where somebody else was faster.
 */
export async function changeReport(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  wave: string,
  { options, revision }: ReportChange,
  { name, actor }: { name: string; actor: string },
): Promise<void> {
  await reportSourceOf(db, wave);
  const at = now().toISOString();
  const [last] = await logEntriesOf(db, wave);
  const isGoingOn = last?.action === 'report-changed' && last.actor === actor;
  const isSaved = await saveReport(
    db,
    { wave, options, revision, changedAt: at, changedBy: name },
    isGoingOn ? null : { at, actor, wave, action: 'report-changed', facts: {} },
  );
  if (!isSaved) throw new ProblemError('report-changed');
}
