import type { Remedy } from '../../../surveys/schema/remedy.ts';
import type { Remedies, RemedyEffect } from '../../contract/publishing/remedies.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { changeDraftChoice, draftChoiceOf } from '../../store/publishing/draft-choices.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';
import { beginDraftResults, draftTables } from '../release/draft-results.ts';
import { coarsenedPlan } from './coarsened-plan.ts';
import { hiddenCauses } from './hidden-causes.ts';
import { isSameChoice } from './is-same-choice.ts';
import { offeredRemedies } from './offered-remedies.ts';
import { publishedSizes } from './published-sizes.ts';
import { shownCounts } from './shown-counts.ts';

type Needed = Pick<Dependencies, 'db' | 'drafts'>;

/** Why groups are hidden in the draft results, what can be done about it, and what was. Throws as draftTables. */
export async function remediesOfWave(dependencies: Needed, wave: Wave): Promise<Remedies> {
  const { publication, remedies } = await draftTables(dependencies, wave);
  const { seen } = await draftChoiceOf(dependencies.db, wave.code);
  const { plan, coarsenings, questionnaire } = await coarsenedOf(dependencies, wave, remedies);
  const { tables } = publication;
  const sizes = publishedSizes(tables);
  const attributes = questionnaire.sections.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.type === 'single-response' && item.isAttribute === true ? [item.code] : [],
    ),
  );
  const joined = new Set(seen.flatMap((one) => one.joined));
  const causes = hiddenCauses(tables, { minimumBase: wave.minimumBase, attributes });
  return {
    causes: causes.map((cause) => ({
      attribute: cause.attribute,
      group: cause.group,
      tableCount: cause.tableCount,
      because: cause.because,
      remedies: offeredRemedies(cause, { plan, questionnaire, sizes }).filter(
        ({ remedy: { kind, item } }) => kind !== 'join-not-stated' || !joined.has(item),
      ),
    })),
    chosen: coarsenings.flatMap((coarsening, place) => {
      const remedy = remedies[place];
      return remedy === undefined ? [] : [{ remedy, coarsening }];
    }),
    shown: shownCounts(tables),
    isSeen: seen.length > 0,
  };
}

/**
 * How much would be shown with other remedies, computed beside the server; asked again until it is known. It tells how many
 * groups are shown, never a figure of one. Throws  `invalid-request`, and as draftTables.
 */
export async function effectOfRemedies(
  dependencies: Needed,
  wave: Wave,
  remedies: readonly Remedy[],
): Promise<RemedyEffect> {
  await refuseImpossible(dependencies, wave, remedies);
  const state = await beginDraftResults(dependencies, wave, remedies);
  if (state.state === 'computing') return state;
  const [before, after] = [
    await draftTables(dependencies, wave),
    await draftTables(dependencies, wave, remedies),
  ];
  return {
    state: 'known',
    before: shownCounts(before.publication.tables),
    after: shownCounts(after.publication.tables),
  };
}

/**
 * Takes other remedies, in the wave's log. Throws  `invalid-request`, `draft-changed` where somebody else took others since,
 * `wrong-state` where the wave is not closed.
 */
export async function chooseRemedies(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  wave: Wave,
  { remedies, before, actor }: { remedies: Remedy[]; before: Remedy[]; actor: string },
): Promise<void> {
  if (wave.state !== 'closed') throw new ProblemError('wrong-state');
  await refuseImpossible({ db }, wave, remedies);
  const { remedies: current } = await draftChoiceOf(db, wave.code);
  if (isSameChoice(current, remedies)) return;
  const isChanged = await changeDraftChoice(
    db,
    wave.code,
    (choice) => (isSameChoice(choice.remedies, before) ? { ...choice, remedies } : null),
    {
      at: now().toISOString(),
      actor,
      wave: wave.code,
      action: 'remedies-changed',
      facts: { remedyCount: remedies.length, remedies: remedies.map(nameOf).join(', ') },
    },
  );
  if (!isChanged) throw new ProblemError('draft-changed');
}

/** Codes, as everything in the log. */
function nameOf(remedy: Remedy): string {
  const { kind, item } = remedy;
  if (kind === 'merge') return `${kind} ${item} ${remedy.groups.join('+')}`;
  if (kind === 'join-not-stated') return `${kind} ${item} ${remedy.group}`;
  return kind === 'drop-net' ? `${kind} ${item} ${remedy.net}` : `${kind} ${item} ${remedy.within}`;
}

async function refuseImpossible(
  dependencies: Pick<Needed, 'db'>,
  wave: Wave,
  remedies: readonly Remedy[],
): Promise<void> {
  const { issues } = await coarsenedOf(dependencies, wave, remedies);
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const { seen } = await draftChoiceOf(dependencies.db, wave.code);
  // Who is counted with one group in tables that were looked at is not counted with another one beside them.
  const joined = new Set(seen.flatMap((one) => one.joined));
  const late = remedies.flatMap(({ kind, item }, index): ServerIssue[] =>
    kind === 'join-not-stated' && joined.has(item)
      ? [{ code: 'remedy-not-possible', path: ['remedies', index], facts: { number: index + 1 } }]
      : [],
  );
  if (late.length > 0) throw new ProblemError('invalid-request', late);
}

async function coarsenedOf({ db }: Pick<Needed, 'db'>, wave: Wave, remedies: readonly Remedy[]) {
  const { questionnaire, tablePlan } = await questionnaireByHash(db, wave.questionnaireHash);
  const whole = mergedPlan(tablePlan, questionnaire, wave.merges);
  return { ...coarsenedPlan(whole, questionnaire, remedies), questionnaire };
}
