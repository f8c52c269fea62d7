import {
  codebook,
  nonresponse,
  nonSubstantive,
  notAsked,
  type CaseColumn,
  type CaseFile,
  type CodebookItem,
} from '../../analysis/index.ts';
import type { Answer } from '../../surveys/items/answer.ts';
import { askedItems } from '../../surveys/routing/asked-items.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';

/**
 * Turns answer sheets into columns of codes. Who was asked what is decided here, by the same routing that the
 * answering page used; an answer to an item that was not asked never enters a base.
 */
export function buildCaseFile(questionnaire: Questionnaire, sheets: Record<string, Answer>[]): CaseFile {
  const items = codebook(questionnaire);
  const columns: Record<string, CaseColumn> = {};
  for (const item of items) columns[item.code] = emptyColumn(item, sheets.length);
  const isRouted = questionnaire.sections.some(
    (section) =>
      section.askedWhen ?? section.audience ?? section.items.some((item) => item.askedWhen ?? item.audience),
  );
  const everyItem = askedItems(questionnaire, {});
  for (const [index, answers] of sheets.entries()) {
    const asked = isRouted ? askedItems(questionnaire, answers) : everyItem;
    for (const item of items) {
      const column = columns[item.code];
      if (column === undefined) continue;
      if (!asked.has(item.code)) column.outcomes[index] = notAsked;
      else code(item, column, index, answers[item.code]);
    }
  }
  return { caseCount: sheets.length, items, columns };
}

function emptyColumn(item: CodebookItem, length: number): CaseColumn {
  const outcomes = new Uint16Array(length);
  return item.kind === 'multiple'
    ? { kind: 'multiple', outcomes, masks: new Uint32Array(length) }
    : { kind: item.kind, outcomes };
}

function code(item: CodebookItem, column: CaseColumn, index: number, answer: Answer | undefined): void {
  if (answer === undefined) {
    column.outcomes[index] = nonresponse;
  } else if (item.kind === 'scale') {
    column.outcomes[index] = Number(answer) - item.min;
  } else if (item.kind === 'single') {
    const category = item.categories.indexOf(String(answer));
    column.outcomes[index] = category === -1 ? nonSubstantive : category;
  } else if (column.kind === 'multiple') {
    const ticked = answer as string[];
    let mask = 0;
    for (const [bit, category] of item.categories.entries()) if (ticked.includes(category)) mask |= 1 << bit;
    column.masks[index] = mask;
    column.outcomes[index] = mask === 0 ? nonSubstantive : 0;
  }
}
