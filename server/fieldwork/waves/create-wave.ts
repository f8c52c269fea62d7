import type { ServerIssue } from '../../contract/issue.ts';
import { checkTablePlan } from '../../../surveys/check/check-table-plan.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { NewWave } from '../../contract/waves.ts';
import { fillPlaceholders } from '../../../surveys/items/words/fill-placeholders.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import {
  findQuestionnaire,
  insertFilledQuestionnaire,
  writtenQuestionnaire,
  type StoredQuestionnaire,
} from '../../store/questionnaires.queries.ts';
import { contentHash } from '../../content-hash.ts';
import { dateIssues } from './date-issues.ts';
import { modeIssues } from './mode-issues.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { mergedPlan } from './merged-table-plan.ts';
import { populationIssues } from './population-issues.ts';
import { insertWave, type Wave } from '../../store/waves.queries.ts';

/**
 * Creates a wave as a draft.
 * Throws  `questionnaire-not-found`, `wave-exists`, `invalid-request` with every problem of the population, the
 *         merged groups and the dates.
 */
export async function createWave(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  input: NewWave,
  { isSynthetic, actor }: { isSynthetic: boolean; actor: string },
): Promise<Wave> {
  const stored = await findQuestionnaire(db, input.questionnaire.code, input.questionnaire.version);
  if (stored === undefined) throw new ProblemError('questionnaire-not-found');
  const written = await writtenQuestionnaire(db, stored.hash);
  const terms = { organisation: input.organisation, ...input.terms };
  const timeZone = input.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const issues = [
    ...dateIssues({ ...input, timeZone }, now()),
    ...termIssues(written, terms),
    ...populationIssues(stored.questionnaire, input.population),
    ...modeIssues(input, stored.questionnaire, input.population),
    ...checkTablePlan(mergedPlan(stored.tablePlan, stored.questionnaire, input.merges), stored.questionnaire)
      .issues,
  ];
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const { questionnaire: _named, population, terms: _terms, ...rest } = input;
  const hash = await filledHash(db, { ...stored, questionnaire: written }, terms);
  const wave: Wave = {
    ...rest,
    timeZone,
    questionnaireHash: hash,
    state: 'draft',
    isSynthetic,
    contract: null,
    openedAt: null,
    closedAt: null,
    publishedAt: null,
  };
  if (!(await insertWave(db, wave, population))) {
    throw new ProblemError('wave-exists', [
      { code: 'code-taken', path: ['code'], facts: { code: input.code } },
    ]);
  }
  await addLogEntry(db, {
    at: now().toISOString(),
    actor,
    action: 'wave-created',
    wave: wave.code,
    facts: {},
  });
  return wave;
}

/** The version itself where it leaves nothing to be filled in, else one of the wave's own. */
async function filledHash(
  db: Dependencies['db'],
  stored: StoredQuestionnaire,
  terms: Record<string, LocalText>,
): Promise<string> {
  if (stored.questionnaire.placeholders === undefined) return stored.hash;
  const questionnaire = fillPlaceholders(stored.questionnaire, terms);
  const hash = contentHash(questionnaire);
  await insertFilledQuestionnaire(db, { ...stored, questionnaire, hash }, stored.hash);
  return hash;
}

function termIssues({ placeholders = [] }: Questionnaire, terms: Record<string, LocalText>): ServerIssue[] {
  return placeholders
    .filter(({ code }) => terms[code] === undefined)
    .map(({ code, label }) => ({ code: 'missing-term', path: ['terms', code], facts: { word: label.ja } }));
}
