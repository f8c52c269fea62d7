import { followUps, type FollowUp } from '../../../analysis/report/follow-up/follow-up.ts';
import type { SheetWave } from '../../../analysis/report/indicator-plan-sheet.ts';
import { usualPlanRule } from '../../../analysis/report/indicator-plans/plan-rules.ts';
import type { ActionList } from '../../contract/publishing/actions.ts';
import type { StoredAction } from '../../store/publishing/actions.queries.ts';
import type { Database } from '../../store/database.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { publishedWave, type PublishedWave } from '../indicator-plans/published-wave.ts';
import { sheetIndicator } from '../indicator-plans/sheet-indicator.ts';
import { laterWave } from '../overview/later-wave.ts';
import { figureOfSubject } from './figure-of-subject.ts';

/** The next wave, once it is published, and by the number of each action what became of its figure there. */
interface FollowUps {
  nextWave: ActionList['nextWave'];
  byNumber: ReadonlyMap<number, FollowUp>;
}

/** What became of what the actions of a wave answer to: read from published tables of the two waves, never from answers. */
export async function followUpsOfActions(
  db: Database,
  wave: Wave,
  actions: readonly StoredAction[],
): Promise<FollowUps> {
  const own = await publishedWave(db, wave.code);
  const next = own && (await laterWave(db, wave, own.questionnaire.code));
  if (own === undefined || next === undefined) return { nextWave: null, byNumber: new Map() };
  const figures = await Promise.all(
    actions.map(async ({ number, action }) => ({
      number,
      figure: await figureOfSubject(db, own, action.subject),
    })),
  );
  const known = figures.flatMap(({ number, figure }) => (figure === null ? [] : [{ number, figure }]));
  const versions = (await listQuestionnaires(db))
    .map(({ questionnaire }) => questionnaire)
    .filter(({ code }) => code === own.questionnaire.code);
  const lines = await Promise.all(
    known.map(async ({ figure }) =>
      sheetIndicator(figure, {
        waves: [own, next].map(columnOf),
        published: await publishedFor(db, figure.source.wave, [own, next]),
        printed: new Map(),
        versions,
        rule: usualPlanRule,
      }),
    ),
  );
  const minimumBase = Math.max(own.catalogue.minimumBase, next.catalogue.minimumBase);
  const found = followUps(lines, minimumBase);
  return {
    nextWave: { wave: next.catalogue.wave, waveTitle: next.catalogue.waveTitle },
    byNumber: new Map(
      known.flatMap(({ number }, place) => {
        const followUp = found[place];
        return followUp === undefined ? [] : [[number, followUp]];
      }),
    ),
  };
}

/** The two waves, and the one from which an indicator of a plan was chosen. */
async function publishedFor(
  db: Database,
  source: string,
  waves: readonly PublishedWave[],
): Promise<Map<string, PublishedWave>> {
  const published = new Map(waves.map((one) => [one.catalogue.wave, one]));
  const anchor = published.has(source) ? undefined : await publishedWave(db, source);
  if (anchor !== undefined) published.set(source, anchor);
  return published;
}

function columnOf({ catalogue }: PublishedWave): SheetWave {
  const { wave, waveTitle, opensOn, isSynthetic, minimumBase } = catalogue;
  return {
    wave,
    fiscalYear: Number(opensOn.slice(0, 4)),
    title: waveTitle,
    isSynthetic,
    minimumBase,
    source: null,
  };
}
