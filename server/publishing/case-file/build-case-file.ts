import {
  codebook,
  emptyOutcomes,
  firstCategory,
  indexColumn,
  nonresponse,
  nonSubstantive,
  notAsked,
  type CaseColumn,
  type CaseFile,
  type CodebookItem,
} from '../../../analysis/index.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { tabulatedAnswers } from '../../../surveys/items/tabulated-answers.ts';
import { askedItems } from '../../../surveys/routing/asked-items.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { tabulatedCodes } from '../../../surveys/items/tabulated-codes.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** What has answers of its own; indices are made of them. */
type AnswerableItem = Exclude<CodebookItem, { kind: 'index' }>;

/** One item with its column, and the outcome of each of its categories. */
interface Coded {
  item: AnswerableItem;
  column: CaseColumn;
  categories: Map<string, number>;
  /** Of each option outside the substance of the question, its bit. */
  outside: Map<string, number>;
}

/**
 * Turns answer sheets, one after another, into columns of codes. Who was asked what is decided here, by the same
 * routing that the answering page used; an answer to an item that was not asked never enters a base.
 */
export function buildCaseFile(
  questionnaire: Questionnaire,
  sheets: Iterable<Record<string, Answer>>,
  caseCount: number,
): CaseFile {
  const tabulated = asTabulated(questionnaire);
  const items = codebook(tabulated);
  const answerable = items.filter((item) => item.kind !== 'index');
  const counted = tabulatedAnswers(questionnaire);
  const coded = answerable.map((item): Coded => {
    const outcomes = emptyOutcomes(item, caseCount);
    return {
      item,
      column: {
        ...(item.kind === 'multiple'
          ? { kind: 'multiple', outcomes, masks: new Uint32Array(caseCount) }
          : { kind: item.kind, outcomes }),
        ...(item.outside && { outside: new Uint32Array(caseCount) }),
      },
      categories: new Map(
        item.kind === 'scale' ? [] : item.categories.map((category, place) => [category, place]),
      ),
      outside: new Map(item.outside?.map((option, place) => [option, place])),
    };
  });
  const isRouted = items.some((item) => item.routedOn !== undefined);
  const sources = sourceCodes(questionnaire);
  const everyItem = askedItems(questionnaire, {});
  let index = 0;
  for (const answers of sheets) {
    const asked = isRouted ? askedItems(questionnaire, answers) : everyItem;
    const own = counted(answers);
    for (const one of coded) {
      if (asked.has(sources.get(one.item.code) ?? one.item.code))
        recordOutcome(one, index, own[one.item.code]);
      else one.column.outcomes[index] = notAsked;
    }
    index += 1;
  }
  if (index !== caseCount) throw new Error(`${index} answer sheets where ${caseCount} were announced`);
  const columns = Object.fromEntries(coded.map(({ item, column }) => [item.code, column]));
  const indices = items.flatMap((item): [string, CaseColumn][] =>
    item.kind === 'index' ? [[item.code, indexColumn({ caseCount, items, columns }, item)]] : [],
  );
  return { caseCount, items, columns: { ...columns, ...Object.fromEntries(indices) } };
}

/** By what code what is counted was asked: a ranking is counted under two codes. */
function sourceCodes(questionnaire: Questionnaire): Map<string, string> {
  return new Map(
    questionnaireItems(questionnaire).flatMap((item) =>
      tabulatedCodes(item).map((code): [string, string] => [code, item.code]),
    ),
  );
}

function recordOutcome(coded: Coded, index: number, answer: Answer | undefined): void {
  const { item, column, categories } = coded;
  if (answer === undefined) {
    column.outcomes[index] = nonresponse;
  } else if (item.kind === 'scale') {
    column.outcomes[index] = firstCategory + Number(answer) - item.min;
  } else if (item.kind === 'single') {
    const category = categories.get(String(answer));
    if (category === undefined) recordOutside(coded, index, [String(answer)]);
    else column.outcomes[index] = firstCategory + category;
  } else if (column.kind === 'multiple') {
    const mask = maskOf(answer as string[], categories);
    column.masks[index] = mask;
    if (mask === 0) recordOutside(coded, index, answer as string[]);
    else column.outcomes[index] = firstCategory;
  }
}

function recordOutside({ column, outside }: Coded, index: number, chosen: readonly string[]): void {
  column.outcomes[index] = nonSubstantive;
  if (column.outside) column.outside[index] = maskOf(chosen, outside);
}

function maskOf(chosen: readonly string[], bits: ReadonlyMap<string, number>): number {
  let mask = 0;
  for (const option of chosen) {
    const bit = bits.get(option);
    if (bit !== undefined) mask |= 1 << bit;
  }
  return mask;
}
