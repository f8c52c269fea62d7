import { contentHash } from '../../content-hash.ts';
import type { DraftResults } from '../../contract/publishing/tables.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { Remedy } from '../../../surveys/schema/remedy.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { backgroundProblem } from './background-problem.ts';
import { closedWaveOf } from './closed-wave-of.ts';
import type { Draft } from './drafts.ts';
import type { ClosedWave } from './closed-wave-of.ts';

type Needed = Pick<Dependencies, 'db' | 'drafts'>;

/** Tables of a closed wave as they would be published, and the remedies under which they are. */
export interface DraftTables {
  publication: Publication;
  remedies: Remedy[];
  /** Remedies under which figures had been looked at before: it can be shown beside all of these. */
  beside: Remedy[][];
}

/** Those that are kept, or once they are computed; with the remedies that are taken, or with others. Throws as draftResults. */
export async function draftTables(
  dependencies: Needed,
  wave: Wave,
  others?: readonly Remedy[],
): Promise<DraftTables> {
  const { key, task } = await inputs(dependencies, wave, others);
  const draft = dependencies.drafts.begin(key, task);
  await draft.ended;
  const { state } = draft;
  if (state.state !== 'computed' || state.publication === null) throw problemOf(draft);
  const beside = task.seen.map(({ remedies }) => remedies);
  return { publication: state.publication, remedies: task.remedies, beside };
}

/**
 * How far the tables of a wave are that HR may look at.
 * Throws  `results-not-ready` before closing, `not-unsealed` while answers are sealed, `tables-refused` by the audit, `tabulation-stopped`, `tabulation-too-large`.
 */
export async function draftResults(dependencies: Needed, wave: Wave): Promise<DraftResults> {
  if (wave.state === 'published') return { state: 'ready' };
  const { key } = await inputs(dependencies, wave);
  const draft = dependencies.drafts.of(wave.code, key);
  return draft === undefined ? { state: 'not-begun' } : stateOf(draft);
}

/** The same, computing them where nobody has yet, or where that came to nothing. Throws as draftResults. */
export async function beginDraftResults(
  dependencies: Needed,
  wave: Wave,
  others?: readonly Remedy[],
): Promise<DraftResults> {
  if (wave.state === 'published') return { state: 'ready' };
  const { key, task } = await inputs(dependencies, wave, others);
  return stateOf(dependencies.drafts.begin(key, task));
}

function stateOf(draft: Draft): DraftResults {
  const { state } = draft;
  if (state.state === 'computing') return state;
  if (state.state === 'computed' && state.publication !== null) return { state: 'ready' };
  throw problemOf(draft);
}

/** Why there are no tables. What went wrong in the program itself stays an error of the program. */
function problemOf({ state }: Draft): unknown {
  if (state.state !== 'failed') return new ProblemError('tables-refused');
  return backgroundProblem(state.error);
}

/** What the tables of a closed wave are computed from, and a name for it; its responses change no more. */
async function inputs(
  { db }: Needed,
  wave: Wave,
  others?: readonly Remedy[],
): Promise<{ key: string; task: ClosedWave }> {
  if (wave.state !== 'closed') throw new ProblemError('results-not-ready');
  const task = await closedWaveOf(db, wave, others);
  const { hash, tablePlan } = task.stored;
  return { key: contentHash({ ...task, stored: { hash, tablePlan } }), task };
}
