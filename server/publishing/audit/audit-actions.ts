import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import { subjectLabel } from '../actions/subject-label.ts';
import { actionsOf, type StoredAction } from '../../store/publishing/actions.queries.ts';
import type { Database } from '../../store/database.ts';
import { numbersIn } from './files/numbers-in-file.ts';

/** An action whose words for what it answers to hold a number that the publication does not have there. */
export interface ActionFinding {
  number: number;
  numbers: number[];
}

export interface AuditedActions {
  actionCount: number;
  findings: ActionFinding[];
}

/**
 * Actions keep no figure: they point at what is published, and say of it only how it is called there. What people write
 * of an action is theirs, and who writes has seen nothing but what is published. Indicators may be called otherwise by
 * now; their words were never those of the wave.
 */
export async function auditActions(db: Database, catalogue: Catalogue): Promise<AuditedActions> {
  const actions = await actionsOf(db, catalogue.wave);
  const findings: ActionFinding[] = [];
  for (const own of actions) {
    const numbers = await strayNumbers(db, catalogue, own);
    if (numbers.length > 0) findings.push({ number: own.number, numbers });
  }
  return { actionCount: actions.length, findings };
}

async function strayNumbers(
  db: Database,
  catalogue: Catalogue,
  { action: { subject }, subjectLabel: kept }: StoredAction,
): Promise<number[]> {
  if (subject.kind === 'indicator') return [];
  const { label } = await subjectLabel(db, catalogue, subject);
  const published = new Set(label === null ? [] : numbersInLabel(label));
  return numbersInLabel(kept).filter((number) => !published.has(number));
}

function numbersInLabel(label: LocalText): number[] {
  return Object.values(label).flatMap((text) => (text === undefined ? [] : numbersIn(text)));
}
