import type { Dependencies } from '../../dependencies.ts';
import {
  insertPublicStep,
  latestPublicStep,
  type PublicStep,
} from '../../store/fieldwork/public-steps.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { groupsOfWave } from './groups-of-wave.ts';
import { localDay } from '../waves/local-day.ts';
import { acceptedTicketsOfWave, tallyOfWave } from './tally-of-wave.ts';

type Needed = Pick<Dependencies, 'db' | 'responses' | 'now'>;

/**
 * How an open wave stands, for everybody and for HR alike: counted once a day, at the first question of the day, and
 * the same until the next. Counts that move with each response tell whoever reads them often enough when it came, and
 * who sat at a screen just then is seen across the room.
 */
export async function publicStep(dependencies: Needed, wave: Wave): Promise<PublicStep> {
  const latest = await latestPublicStep(dependencies.db, wave.code);
  // A clock that was put back starts no day anew.
  if (latest !== undefined && latest.day >= localDay(dependencies.now(), wave.timeZone)) return latest;
  await takePublicStep(dependencies, wave);
  const taken = await latestPublicStep(dependencies.db, wave.code);
  if (taken === undefined) throw new Error(`${wave.code}: the step that was taken is not there`);
  return taken;
}

/** Counts an open wave for its present day; where that day was counted already, it stays as it is. */
export async function takePublicStep(dependencies: Needed, wave: Wave): Promise<void> {
  const { db, responses, now } = dependencies;
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const strata = await tallyOfWave(dependencies, wave);
  await insertPublicStep(db, wave.code, {
    day: localDay(now(), wave.timeZone),
    counts: {
      responseCount: await responses.count(wave.code),
      groups: [...(await groupsOfWave(dependencies, wave, questionnaire))],
      strata: strata.map(({ label: _label, eligibleCount: _eligible, ...counts }) => counts),
    },
    tickets: await acceptedTicketsOfWave(dependencies, wave),
  });
}
