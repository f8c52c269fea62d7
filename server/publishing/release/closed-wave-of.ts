import type { Population } from '../../../surveys/schema/population.ts';
import type { Remedy } from '../../../surveys/schema/remedy.ts';
import { requireUnsealed } from '../../fieldwork/sealing/is-sealed.ts';
import { mergedPlan } from '../../fieldwork/waves/merged-table-plan.ts';
import type { Database } from '../../store/database.ts';
import { draftChoiceOf } from '../../store/publishing/draft-choices.queries.ts';
import {
  questionnaireByHash,
  type StoredQuestionnaire,
} from '../../store/authoring/questionnaires.queries.ts';
import { populationOf, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { coarsenedPlan } from '../remedies/coarsened-plan.ts';
import { isSameChoice } from '../remedies/is-same-choice.ts';
import type { TabulatedWave } from '../tables/table-context.ts';

/** What of a wave is another one where other remedies are taken. */
export interface Variant extends Pick<StoredQuestionnaire, 'tablePlan'>, Pick<TabulatedWave, 'merges'> {
  remedies: Remedy[];
}

/** A closed wave, as it is written down. */
export interface ClosedWave {
  wave: TabulatedWave;
  /** With the table plan as its remedies make it. */
  stored: StoredQuestionnaire;
  population: Population;
  remedies: Remedy[];
  /** How it was tabulated when somebody looked at its figures before: nothing new may be subtracted from them. */
  seen: Variant[];
}

/**
 * What the tables of a wave are computed from beside its responses, with the remedies that are taken, or with others.
 * Throws  `not-unsealed` while its answers are sealed: boxes read as answers would be everybody's blanks.
 */
export async function closedWaveOf(
  db: Database,
  wave: Wave,
  others?: readonly Remedy[],
): Promise<ClosedWave> {
  requireUnsealed(wave);
  const { code, organisation, title, isSynthetic, opensOn, closesOn } = wave;
  const { minimumBase, headCounts, merges, modes } = wave;
  const stored = await questionnaireByHash(db, wave.questionnaireHash);
  const choice = await draftChoiceOf(db, code);
  const variantOf = (remedies: readonly Remedy[]) => {
    if (remedies.length === 0) return { tablePlan: stored.tablePlan, merges, coarsenings: [] };
    const { questionnaire } = stored;
    const whole = mergedPlan(stored.tablePlan, questionnaire, merges);
    const { plan, coarsenings } = coarsenedPlan(whole, questionnaire, remedies);
    const own = plan.banners.find(
      ({ item, within }) => item === questionnaire.populationItem && within === undefined,
    );
    return { tablePlan: plan, merges: merges.length === 0 ? [] : (own?.merges ?? merges), coarsenings };
  };
  const remedies = others ?? choice.remedies;
  const place = choice.seen.findIndex((one) => isSameChoice(one.remedies, remedies));
  const { coarsenings, ...variant } = variantOf(remedies);
  const seen = (place === -1 ? choice.seen : choice.seen.slice(0, place)).map((one): Variant => {
    const { tablePlan, merges: own } = variantOf(one.remedies);
    return { tablePlan, merges: own, remedies: one.remedies };
  });
  return {
    wave: {
      code,
      organisation,
      title,
      isSynthetic,
      opensOn,
      closesOn,
      minimumBase,
      headCounts,
      merges: variant.merges,
      modes,
      ...(coarsenings.length > 0 && { coarsenings }),
    },
    stored: { ...stored, tablePlan: variant.tablePlan },
    population: await populationOf(db, code),
    remedies: [...remedies],
    seen,
  };
}
