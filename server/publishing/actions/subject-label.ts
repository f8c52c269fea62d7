import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import { entryTitle } from '../../../analysis/report/table-title.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { ActionSubject } from '../../contract/publishing/actions.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Database } from '../../store/database.ts';
import { findIndicatorPlan } from '../../store/publishing/indicator-plans.queries.ts';
import { publishedTable } from '../../store/publishing/publications.queries.ts';

type Labelled = { label: LocalText; issues: [] } | { label: null; issues: ServerIssue[] };
type Of<Kind extends ActionSubject['kind']> = Extract<ActionSubject, { kind: Kind }>;

/** What an action answers to, in words; or what of it is not published. Paths start at the subject. */
export async function subjectLabel(
  db: Database,
  catalogue: Catalogue,
  subject: ActionSubject,
): Promise<Labelled> {
  if (subject.kind === 'table') return labelOfTable(db, catalogue, subject);
  if (subject.kind === 'driver') return labelOfDriver(catalogue, subject);
  if (subject.kind === 'indicator') return labelOfIndicator(db, subject);
  return subject.words.trim() === ''
    ? refused({ code: 'action-about-nothing', path: ['words'], facts: {} })
    : joined({ ja: subject.words });
}

async function labelOfTable(
  db: Database,
  catalogue: Catalogue,
  { table: id, group, category }: Of<'table'>,
): Promise<Labelled> {
  const entry = catalogue.entries.find((candidate) => candidate.id === id);
  const table = await publishedTable(db, catalogue.wave, id);
  if (entry === undefined || table === undefined)
    return refused({ code: 'table-not-published', path: ['table'], facts: { table: id } });
  const isTable = table.kind === 'frequency' || table.kind === 'cross-tab';
  const points = isTable ? table.points : [];
  const categories = isTable ? table.categories : [];
  const point = points.find(({ code }) => code === group);
  const option = categories.find(({ code }) => code === category);
  const issues: ServerIssue[] = [];
  if (group !== undefined && point === undefined)
    issues.push({ code: 'group-not-published', path: ['group'], facts: { group } });
  if (category !== undefined && option === undefined)
    issues.push({
      code: 'unknown-option',
      path: ['category'],
      facts: { option: category, options: categories.map(({ code }) => code) },
    });
  if (issues.length > 0) return refused(...issues);
  const title = { ja: entryTitle(entry, catalogue, 'ja'), en: entryTitle(entry, catalogue, 'en') };
  return joined(title, point?.label, option?.label);
}

function labelOfDriver(catalogue: Catalogue, { outcome, item, option }: Of<'driver'>): Labelled {
  const drivers = catalogue.drivers?.find((candidate) => candidate.outcome === outcome);
  const shown = drivers?.result.status === 'shown' ? drivers.result.drivers : [];
  const driver = shown.find((one) => one.item === item && one.option === (option ?? null));
  return drivers === undefined || driver === undefined
    ? refused({ code: 'unknown-driver', path: ['item'], facts: { item } })
    : joined(drivers.outcomeLabel, driver.label, driver.optionLabel ?? undefined);
}

async function labelOfIndicator(db: Database, { plan: code, indicator }: Of<'indicator'>): Promise<Labelled> {
  const plan = (await findIndicatorPlan(db, code))?.plan;
  const found = plan?.indicators.find((one) => one.code === indicator);
  return plan === undefined || found === undefined
    ? refused({ code: 'unknown-indicator', path: ['indicator'], facts: { indicator } })
    : joined(plan.title, found.label);
}

function refused(...issues: ServerIssue[]): Labelled {
  return { label: null, issues };
}

/** From the whole to its part. */
function joined(...parts: (LocalText | undefined)[]): Labelled {
  const texts = parts.filter((part) => part !== undefined);
  const ja = texts.map((text) => text.ja).join('／');
  const en = texts.map((text) => text.en ?? text.ja).join(' / ');
  return { label: en === ja ? { ja } : { ja, en }, issues: [] };
}
