import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import { driversView } from '../../../analysis/report/drivers/drivers-view.ts';
import { overviewMarks } from '../../../analysis/report/overview/overview-marks.ts';
import type { PublishedOverview } from '../../../analysis/report/overview/published-overview.ts';
import type { Action, ActionSubject, UnansweredFinding } from '../../contract/publishing/actions.ts';
import type { Dependencies } from '../../dependencies.ts';
import { publishedCatalogue } from '../../store/publishing/publications.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { Kept } from '../kept.ts';
import { earlierWave } from '../overview/earlier-wave.ts';
import { overviewOfWave } from '../overview/overview-of-wave.ts';
import { subjectLabel } from './subject-label.ts';

/** Findings of so many waves are kept. */
const most = 40;

/** What each wave found, whatever was done about it since: the first page of its results is read once for it. */
export type KeptFindings = Kept<Found>;

/** @see KeptFindings */
export function keptFindings(): KeptFindings {
  return new Kept(most);
}

interface Found {
  catalogue: Catalogue;
  findings: Finding[];
}

/**
 * What results call a priority (重点項目) or lower than in the wave before, and no action answers to yet: neither done,
 * nor declined with a reason. An action about an item answers whatever was found of it, one about an option only that.
 */
export async function unansweredFindings(
  dependencies: Dependencies,
  wave: Wave,
  { actions, kept }: { actions: readonly Action[]; kept: KeptFindings },
): Promise<UnansweredFinding[]> {
  const { catalogue, findings } = await kept.of(await keyOf(dependencies.db, wave), async () => {
    const overview = await overviewOfWave(dependencies, wave);
    return { catalogue: overview.catalogue, findings: [...priorities(overview), ...falls(overview)] };
  });
  const open = findings.filter(
    (finding) => !actions.some(({ subject }) => isAbout(subject, finding.subject)),
  );
  const labelled = await Promise.all(
    open.map(async ({ found, subject }) => ({
      found,
      subject,
      ...(await subjectLabel(dependencies.db, catalogue, subject)),
    })),
  );
  return labelled.flatMap(({ found, subject, label }) => (label === null ? [] : [{ found, subject, label }]));
}

/** All that findings are made of: what is published of the wave and of the one before it. */
async function keyOf(db: Dependencies['db'], wave: Wave): Promise<string> {
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const own = await publishedCatalogue(db, wave.code);
  const before = await earlierWave(db, wave, questionnaire.code);
  return JSON.stringify(
    [own, before?.catalogue].map((catalogue) => [
      catalogue?.wave,
      catalogue?.publishedAt,
      catalogue?.entries.map(({ id }) => id),
    ]),
  );
}

type Finding = Omit<UnansweredFinding, 'label'>;

function priorities({ catalogue, tables }: PublishedOverview): Finding[] {
  return (catalogue.drivers ?? []).flatMap((drivers) => {
    if (drivers.result.status !== 'shown') return [];
    const { rows } = driversView(drivers, tables, 'ja');
    return drivers.result.drivers.flatMap(({ item, option }, place): Finding[] => {
      if (rows[place]?.isPriority !== true) return [];
      const { outcome } = drivers;
      const subject = { kind: 'driver', outcome, item, ...(option !== null && { option }) } as const;
      return [{ found: 'priority', subject }];
    });
  });
}

function falls(overview: PublishedOverview): Finding[] {
  const marks = overviewMarks(overview);
  const entries: Catalogue['entries'] = overview.catalogue.entries.filter(({ kind }) => kind === 'frequency');
  return entries.flatMap(({ id, stub }) =>
    marks.change(stub) === 'lower' ? [{ found: 'lower', subject: { kind: 'table', table: id } }] : [],
  );
}

function isAbout(subject: ActionSubject, finding: ActionSubject): boolean {
  const [own, found] = [aboutOf(subject), aboutOf(finding)];
  if (own === null || own.item !== found?.item) return false;
  return own.option === undefined || found.option === undefined || own.option === found.option;
}

/** The item that something is about, and which option of it; an indicator and words name none. */
function aboutOf(subject: ActionSubject): { item: string; option: string | undefined } | null {
  if (subject.kind === 'driver') return { item: subject.item, option: subject.option };
  if (subject.kind !== 'table') return null;
  return { item: subject.table.split('*')[0] ?? subject.table, option: subject.category };
}
