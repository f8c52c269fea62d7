import type { SectionPart } from '../../../../surveys/schema/item.ts';
import { isNever } from '../expressions/is-never.ts';
import { ImportBuilder } from '../import-builder.ts';
import { ImportRefusal, type ImportChoices, type Imported } from '../import-note.ts';
import { joinedText } from '../foreign-text.ts';
import { hasWords, SurveyJsElement, textOf } from './surveyjs-element.ts';
import { partsOf } from './surveyjs-parts.ts';

const deepest = 20;

/** Settings of the survey that say how it looks or where its answers go. */
const looks =
  /^(?:name|locale|logo\w*|width\w*|show\w*|question\w*(?:Location|Template|Indent)|requiredText|requiredMark|completeText|startSurveyText|pageNextText|pagePrevText|previewText|editText|progress\w*|headerView|backgroundImage\w*|theme\w*|css|cookieName|focus\w*|maxTextLength|maxOthersLength|sendResultOnPageNext|storeOthersAsComment|goNextPageAutomatic|autoAdvance\w*|clearInvisibleValues|checkErrorsMode|validateVisitedEmptyFields|textUpdateMode|minuteText|secText|firstPageIsStart\w*|isSinglePage|questionsOnPageMode|mode|mobile\w*|fitToContainer|calculatedValuesOrder|allow\w*|autoGrowComment|loadingHtml|navigate\w*|surveyId|surveyPostId|surveyShowDataSaving|matrixDragHandleArea|gridLayoutEnabled|timerInfo\w*|maxTimeTo\w*|timeLimit\w*|partialSend\w*|header|id|_id|creator\w*)$/;

/**
 * A SurveyJS survey (JSON). Pages become sections, panels are opened up; choices, ratings, matrices, rankings,
 * numbers, dates, texts and HTML become their counterparts; everything else is left out with its reason.
 * Throws  `unknown-format`; `too-deep`; `no-questions`.
 */
export function importSurveyJs(raw: unknown, choices: ImportChoices): Imported {
  if (typeof raw !== 'object' || raw === null) throw new ImportRefusal({ code: 'unknown-format', facts: {} });
  const locale = Reflect.get(raw, 'locale') as unknown;
  const builder = new ImportBuilder({
    ...choices,
    placeholders: 'braces',
    declared: typeof locale === 'string' ? locale : '',
    bareWords: true,
  });
  const survey = new SurveyJsElement(raw as Record<string, unknown>, builder);
  const pages = survey.raw.take('pages');
  const own = survey.elements;
  const isKnown = Array.isArray(pages) || own.length > 0 || 'elements' in raw || 'questions' in raw;
  if (!isKnown) throw new ImportRefusal({ code: 'unknown-format', facts: {} });
  const list: unknown[] = Array.isArray(pages) ? pages : [{ elements: own }];
  for (const [index, page] of list.entries()) addPage(page, index, builder);
  survey.raw.skip('type', 'locale');
  const title = textOf(survey.raw.take('title'));
  const description = textOf(survey.raw.take('description'));
  const named = survey.name === '' ? [] : [{ property: 'name', value: survey.name }];
  for (const facts of [...named, ...survey.raw.unread()])
    builder.note({
      kind: looks.test(facts.property) ? 'trivial' : 'left-out',
      code: 'property-left-out',
      source: 'surveyjs',
      facts: { ...facts, value: facts.value.toWellFormed() },
    });
  return builder.finish({ name: 'surveyjs', title, purposes: [description] });
}

function addPage(raw: unknown, index: number, builder: ImportBuilder): void {
  if (typeof raw !== 'object' || raw === null) return;
  const page = new SurveyJsElement(raw as Record<string, unknown>, builder);
  const name = page.name || `s${index + 1}`;
  const title = page.words('title');
  if (isHidden(page)) {
    builder.note({ kind: 'left-out', code: 'hidden-left-out', source: name, facts: {} });
    return;
  }
  builder.beginSection({
    name,
    title: hasWords(title) ? title : { '': `${index + 1}` },
    introduction: page.words('description'),
    askedWhen: builder.condition(page.raw.text('visibleIf'), name, 'group-condition-left-out'),
  });
  addElements(page.elements, builder, 0);
  page.tellUnread();
}

/** Left out of sight for good: what is shown by a condition is not. */
function isHidden({ raw }: SurveyJsElement): boolean {
  const condition = raw.text('visibleIf');
  return (raw.take('visible') === false && condition === '') || isNever(condition);
}

function addElements(elements: readonly unknown[], builder: ImportBuilder, depth: number): void {
  if (depth > deepest) throw new ImportRefusal({ code: 'too-deep', facts: {} });
  for (const raw of elements) {
    if (typeof raw !== 'object' || raw === null)
      builder.note({ kind: 'left-out', code: 'element-unreadable', source: '?', facts: {} });
    else addElement(new SurveyJsElement(raw as Record<string, unknown>, builder), builder, depth);
  }
}

function addElement(element: SurveyJsElement, builder: ImportBuilder, depth: number): void {
  const { name, type, raw } = element;
  if (isHidden(element)) {
    builder.note({ kind: 'left-out', code: 'hidden-left-out', source: name, facts: {} });
    return;
  }
  if (type === 'expression') {
    const facts = { expression: raw.text('expression').slice(0, 200).toWellFormed() };
    builder.note({ kind: 'left-out', code: 'computed-left-out', source: name, facts });
    builder.knowsComputed(name, raw.text('expression'), raw.text('visibleIf'));
    return;
  }
  const isPanel = type === 'panel';
  const condition = builder.condition(
    raw.text('visibleIf'),
    name,
    isPanel ? 'group-condition-left-out' : 'condition-left-out',
  );
  if (isPanel || type === 'paneldynamic') {
    builder.within(condition, () => addPanel(element, builder, depth));
    element.tellUnread();
    return;
  }
  const parts = partsOf(element, builder);
  if (parts === null) builder.leaveOut({ code: 'question-type-left-out', source: name, facts: { type } });
  else {
    aliasValue(element, builder);
    for (const part of parts) builder.add(part, name, condition);
  }
  element.tellUnread();
}

/** Questions that share an answer are known to conditions by its name. */
function aliasValue({ name, raw }: SurveyJsElement, builder: ImportBuilder): void {
  const [shared, variable] = [raw.text('valueName'), builder.variable(name)];
  if (shared !== '' && variable !== undefined && builder.variable(shared) === undefined)
    builder.knows(shared, variable);
  // Within a repeated panel its questions are called by the panel, which is asked once here.
  if (variable !== undefined) builder.knows(`panel.${name}`, variable);
}

/** A panel is opened up: its title, if it has one, stands as words before its questions. */
function addPanel(panel: SurveyJsElement, builder: ImportBuilder, depth: number): void {
  const { name, type, raw } = panel;
  const isRepeated = type === 'paneldynamic';
  builder.note(
    isRepeated
      ? { kind: 'left-out', code: 'repeat-opened', source: name, facts: {} }
      : { kind: 'trivial', code: 'panel-opened', source: name, facts: {} },
  );
  const [title, description] = [panel.words('title'), panel.words('description')].map((words) =>
    builder.texts.text(words, name),
  );
  const said = [title, description].filter((text) => text !== undefined && text.ja !== '');
  const [first] = said;
  if (first !== undefined) {
    const words: SectionPart = {
      type: 'text-block',
      code: builder.code(name),
      text: said.filter((text) => text !== undefined).reduce(joinedText),
    };
    builder.add(words, name);
  }
  const within = isRepeated ? raw.take('templateElements') : panel.elements;
  addElements(Array.isArray(within) ? within : [], builder, depth + 1);
}
