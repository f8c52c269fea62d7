import type { ForeignText } from '../foreign-text.ts';
import { isNever } from '../expressions/is-never.ts';
import { ImportBuilder } from '../import-builder.ts';
import type { ImportChoices, Imported } from '../import-note.ts';
import { Properties } from '../properties.ts';
import { relevanceOf } from './lss-conditions.ts';
import { partsOf } from './lss-parts.ts';
import { LssQuestion } from './lss-question.ts';
import { LssTables, type LssRow } from './lss-tables.ts';
import { readXml } from './read-xml.ts';

/** Tables that are read, or that only say how the survey was run and looked. */
const knownTables = [
  'answers',
  'answer_l10ns',
  'conditions',
  'defaultvalues',
  'defaultvalue_l10ns',
  'groups',
  'group_l10ns',
  'questions',
  'question_l10ns',
  'question_attributes',
  'subquestions',
  'surveys',
  'surveys_languagesettings',
];
const tablesOfLooks = /^(?:themes|themes_inherited|plugin_settings|survey_links|templates?|surveymenu)/;

/**
 * A LimeSurvey survey (`.lss`, versions 2 to 6). Groups become sections; choices, arrays, rankings, numbers, dates,
 * texts and text displays become their counterparts; everything else is left out with its reason.
 * Throws  what readXml throws; `unknown-format`; `no-questions`.
 */
export function importLss(text: string, choices: ImportChoices): Imported {
  const tables = new LssTables(readXml(text));
  const builder = new ImportBuilder({ ...choices, placeholders: 'braces', declared: tables.language });
  const questions = Map.groupBy(
    tables.once('questions', 'qid', 'question_order').filter((row) => (row['parent_qid'] ?? '0') === '0'),
    (row) => row['gid'],
  );
  for (const group of tables.once('groups', 'gid', 'group_order')) {
    const name = beginGroup(group, tables, builder);
    for (const row of questions.get(group['gid']) ?? []) addQuestion(row, tables, builder, name);
    questions.delete(group['gid']);
  }
  // What says a group that the file does not have is asked at the end.
  for (const [gid = '', rows] of questions) {
    const name = beginGroup({ gid }, tables, builder);
    for (const row of rows) addQuestion(row, tables, builder, name);
  }
  tellOtherTables(tables, builder);
  return builder.finish(frameOf(tables, builder));
}

function beginGroup(group: LssRow, tables: LssTables, builder: ImportBuilder): string {
  const { gid = '', grelevance = '' } = group;
  const name = `s${gid}`;
  const words = (column: string): ForeignText => tables.words('groups', 'group_l10ns', 'gid', gid, column);
  builder.beginSection({
    name,
    title: words('group_name'),
    introduction: words('description'),
    askedWhen: builder.condition(grelevance, name, 'group-condition-left-out'),
  });
  const row = new Properties(group);
  row.skip('gid', 'sid', 'group_name', 'group_order', 'description', 'language', 'grelevance', 'id');
  for (const facts of row.unread())
    builder.note({ kind: 'left-out', code: 'property-left-out', source: name, facts });
  return name;
}

/** Types that ask nothing: what they work out or take in has no counterpart. */
const computed = '*';

function addQuestion(row: LssRow, tables: LssTables, builder: ImportBuilder, group: string): void {
  const question = new LssQuestion(row, tables, builder);
  const { name, type, attributes } = question;
  if (type === computed) {
    const expression = attributes.text('equation') || Object.values(question.words)[0] || '';
    const facts = { expression: expression.slice(0, 200).toWellFormed() };
    builder.note({ kind: 'left-out', code: 'computed-left-out', source: name, facts });
    return;
  }
  if (attributes.is('hidden') || isNever(question.column('relevance'))) {
    builder.note({ kind: 'left-out', code: 'hidden-left-out', source: name, facts: {} });
    return;
  }
  const condition = builder.condition(relevanceOf(row, tables), name);
  const parts = partsOf(question, builder);
  if (parts === null)
    builder.leaveOut({ code: 'question-type-left-out', source: name || group, facts: { type } });
  else for (const part of parts) builder.add(part, name, condition);
  question.tellUnread();
}

function tellOtherTables(tables: LssTables, builder: ImportBuilder): void {
  for (const table of tables.names) {
    if (knownTables.includes(table)) continue;
    builder.note({
      kind: tablesOfLooks.test(table) ? 'trivial' : 'left-out',
      code: 'property-left-out',
      source: 'limesurvey',
      facts: { property: table, value: `× ${tables.rows(table).length}` },
    });
  }
}

const settingsOfWords = [
  'surveyls_title',
  'surveyls_description',
  'surveyls_welcometext',
  'surveyls_language',
];
/** What is said outside of the questionnaire: mails, addresses, formats. */
const settingsOfRunning =
  /^surveyls_(?:email_|url$|urldescription|dateformat|numberformat|attributecaptions|alias|survey_id|attributes|policy_notice_label|policy_error)/;

function frameOf(tables: LssTables, builder: ImportBuilder) {
  const settings = tables.rows('surveys_languagesettings');
  const setting = (column: string): ForeignText =>
    Object.fromEntries(settings.map((row) => [row['surveyls_language'] ?? '', row[column] ?? '']));
  for (const row of settings) {
    const properties = new Properties(row);
    properties.skip(...settingsOfWords);
    for (const facts of properties.unread())
      builder.note({
        kind: settingsOfRunning.test(facts.property) ? 'trivial' : 'left-out',
        code: 'property-left-out',
        source: 'limesurvey',
        facts,
      });
  }
  return {
    name: 'limesurvey',
    title: setting('surveyls_title'),
    purposes: [setting('surveyls_description'), setting('surveyls_welcometext')],
  };
}
