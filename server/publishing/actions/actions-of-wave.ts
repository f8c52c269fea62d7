import type {
  ActionCounts,
  ActionField,
  ActionList,
  ActionState,
  KeptAction,
} from '../../contract/publishing/actions.ts';
import type { LogEntry } from '../../contract/log.ts';
import type { Dependencies } from '../../dependencies.ts';
import { localDay } from '../../fieldwork/waves/local-day.ts';
import { ProblemError } from '../../problems.ts';
import { actionsOf } from '../../store/publishing/actions.queries.ts';
import { logEntriesOf } from '../../store/log.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { followUpsOfActions } from './follow-ups-of-actions.ts';
import { unansweredFindings, type KeptFindings } from './unanswered-findings.ts';

/**
 * The actions of a published wave with their history and what became of their figures, and what of its findings none
 * answers to. Throws  `results-not-ready`.
 */
export async function actionsOfWave(
  dependencies: Dependencies,
  wave: Wave,
  findings: KeptFindings,
): Promise<ActionList> {
  const { db } = dependencies;
  const { code, title, isSynthetic, state } = wave;
  if (state !== 'published') throw new ProblemError('results-not-ready');
  const entries = (await logEntriesOf(db, code)).filter(
    ({ action }) => action === 'action-added' || action === 'action-changed',
  );
  const stored = await actionsOf(db, code);
  const { nextWave, byNumber } = await followUpsOfActions(db, wave, stored);
  return {
    waveTitle: title,
    isSynthetic,
    actions: stored.map((kept) => ({
      ...kept,
      history: entries.filter(({ facts }) => facts['number'] === kept.number).map(historyEntry),
      followUp: byNumber.get(kept.number) ?? null,
    })),
    unanswered: await unansweredFindings(dependencies, wave, {
      actions: stored.map(({ action }) => action),
      kept: findings,
    }),
    nextWave,
  };
}

function historyEntry({ at, actor, facts }: LogEntry): KeptAction['history'][number] {
  return {
    at,
    // Readers learn the name of the account, not its address.
    by: actor.replace(/ <[^<>]*>$/, ''),
    state: facts['state'] as ActionState,
    fields: String(facts['fields']).split(' ').filter(Boolean) as ActionField[],
  };
}

const soonDays = 30;

/** How far the actions of every published wave are, today; the latest wave first. */
export async function actionCounts({ db, now }: Pick<Dependencies, 'db' | 'now'>): Promise<ActionCounts[]> {
  const published = (await listWaves(db)).filter(({ state }) => state === 'published');
  return Promise.all(
    published.map(async (wave) => {
      const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
      const actions = (await actionsOf(db, wave.code)).map(({ action }) => action);
      const unanswered = actions.filter(({ state }) => state === 'not-started' || state === 'in-progress');
      const today = localDay(now(), wave.timeZone);
      const soon = localDay(new Date(now().getTime() + soonDays * 86_400_000), wave.timeZone);
      const overdueCount = unanswered.filter(({ dueOn }) => dueOn < today).length;
      return {
        wave: wave.code,
        waveTitle: wave.title,
        questionnaire: questionnaire.code,
        actionCount: actions.length,
        unansweredCount: unanswered.length,
        overdueCount,
        dueSoonCount: unanswered.filter(({ dueOn }) => dueOn <= soon).length - overdueCount,
      };
    }),
  );
}
