import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import { driversView } from '../../../analysis/report/drivers/drivers-view.ts';
import { overviewMarks } from '../../../analysis/report/overview/overview-marks.ts';
import type { PublishedOverview } from '../../../analysis/report/overview/published-overview.ts';
import type { Action, ActionSubject, UnansweredFinding } from '../../contract/actions.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Wave } from '../../store/waves.queries.ts';
import { overviewOfWave } from '../overview/overview-of-wave.ts';
import { subjectLabel } from './subject-label.ts';

/**
 * What results call a priority (重点項目) or lower than in the wave before, and no action answers to yet: neither done,
 * nor declined with a reason. An action about an item answers whatever was found of it, one about an option only that.
 */
export async function unansweredFindings(
  dependencies: Dependencies,
  wave: Wave,
  actions: readonly Action[],
): Promise<UnansweredFinding[]> {
  const overview = await overviewOfWave(dependencies, wave);
  const { catalogue } = overview;
  const open = [...priorities(overview), ...falls(overview)].filter(
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
