import { z } from 'zod';
import type { SectionPart } from '../../../surveys/schema/item.ts';
import { bandsBetween, ImportBuilder, type ForeignOption, type ForeignText } from './import-builder.ts';
import { ImportRefusal, type Imported } from './import-note.ts';

const localised = z
  .union([z.string(), z.record(z.string(), z.string())])
  .optional()
  .catch(undefined);
const value = z.union([z.string(), z.number(), z.boolean()]);
const choice = z.union([value, z.looseObject({ value, text: localised })]);
const choices = z.array(choice).optional().catch(undefined);

const elementSchema = z.looseObject({
  type: z.string().default('text'),
  name: z.string().default(''),
  title: localised,
  description: localised,
  html: localised,
  isRequired: z.boolean().optional().catch(undefined),
  visibleIf: z.string().optional().catch(undefined),
  choices,
  rows: choices,
  columns: choices,
  elements: z.array(z.unknown()).optional().catch(undefined),
  inputType: z.string().optional().catch(undefined),
  rateMin: z.number().optional().catch(undefined),
  rateMax: z.number().optional().catch(undefined),
  rateCount: z.number().optional().catch(undefined),
  minRateDescription: localised,
  maxRateDescription: localised,
  maxSelectedChoices: z.number().optional().catch(undefined),
  maxLength: z.number().optional().catch(undefined),
  min: z.coerce.number().optional().catch(undefined),
  max: z.coerce.number().optional().catch(undefined),
  hasOther: z.boolean().optional().catch(undefined),
  showOtherItem: z.boolean().optional().catch(undefined),
  hasNone: z.boolean().optional().catch(undefined),
  showNoneItem: z.boolean().optional().catch(undefined),
  labelTrue: localised,
  labelFalse: localised,
});

const surveySchema = z.looseObject({
  title: localised,
  description: localised,
  pages: z.array(z.unknown()).optional(),
  elements: z.array(z.unknown()).optional(),
});

type Element = z.infer<typeof elementSchema>;

const deepest = 20;

/**
 * A SurveyJS survey (JSON). Pages become sections, panels are opened up; choices, ratings, matrices of single choices,
 * rankings, numbers, texts and HTML become their counterparts; everything else is left out with its reason.
 * Throws  `unknown-format`; `too-deep`; `no-questions`.
 */
export function importSurveyJs(raw: unknown): Imported {
  const survey = surveySchema.safeParse(raw);
  const pages = survey.data?.pages ?? (survey.data?.elements === undefined ? undefined : [survey.data]);
  if (pages === undefined) throw new ImportRefusal({ code: 'unknown-format', facts: {} });
  const builder = new ImportBuilder();
  for (const [index, rawPage] of pages.entries()) {
    const page = elementSchema.safeParse(rawPage).data;
    if (page === undefined) continue;
    const title = textOf(page.title);
    builder.beginSection(
      page.name === '' ? `s${index + 1}` : page.name,
      hasWords(title) ? title : { '': `${index + 1}` },
      textOf(page.description),
    );
    if (page.visibleIf !== undefined)
      builder.note({
        kind: 'left-out',
        code: 'group-condition-left-out',
        source: page.name,
        facts: {
          expression: page.visibleIf.slice(0, 200),
        },
      });
    addElements(page.elements ?? [], builder, 0);
  }
  return builder.finish(textOf(survey.data?.title), textOf(survey.data?.description), 'surveyjs');
}

function addElements(elements: readonly unknown[], builder: ImportBuilder, depth: number): void {
  if (depth > deepest) throw new ImportRefusal({ code: 'too-deep', facts: {} });
  for (const raw of elements) {
    const element = elementSchema.safeParse(raw).data;
    if (element === undefined) {
      builder.note({ kind: 'left-out', code: 'element-unreadable', source: '?', facts: {} });
      continue;
    }
    if (element.type === 'panel') {
      builder.note({ kind: 'changed', code: 'panel-opened', source: element.name, facts: {} });
      addElements(element.elements ?? [], builder, depth + 1);
      continue;
    }
    const part = partOf(element, builder);
    if (part === null)
      builder.note({
        kind: 'left-out',
        code: 'question-type-left-out',
        source: element.name,
        facts: { type: element.type },
      });
    else builder.add({ ...part, ...builder.condition(element.visibleIf ?? '', element.name) }, element.name);
  }
}

function partOf(element: Element, builder: ImportBuilder): SectionPart | null {
  const { type, name } = element;
  const help = builder.text(textOf(element.description));
  const title = textOf(element.title);
  const base = () => ({
    code: builder.code(name),
    text: builder.text(hasWords(title) ? title : { '': name }),
    ...(help.ja !== '' && { help }),
    ...(element.isRequired && { isRequired: true }),
  });
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'boolean': {
      const made = builder.options(type === 'boolean' ? trueFalse(element) : choicesOf(element));
      if (made.options.length < 2) return null;
      const part = { type: 'single-response' as const, ...base(), options: made.options };
      builder.knows(name, { item: part.code, options: made.codes });
      return part;
    }
    case 'checkbox':
    case 'tagbox': {
      const made = builder.options(choicesOf(element));
      if (made.options.length < 2 || made.options.length > 32) return null;
      const most = element.maxSelectedChoices ?? 0;
      const options = made.options.map((option) =>
        option.code === made.codes.get('none') ? { ...option, isExclusive: true } : option,
      );
      const part = {
        type: 'multiple-response' as const,
        ...base(),
        options,
        ...(most >= 1 && most <= options.length && { maxChoices: most }),
      };
      builder.knows(name, { item: part.code, options: made.codes, isList: true });
      return part;
    }
    case 'ranking': {
      const made = builder.options(choicesOf(element));
      if (made.options.length < 2 || made.options.length > 32) return null;
      const rankCount = Math.min(10, element.maxSelectedChoices ?? made.options.length, made.options.length);
      return { type: 'ranking', ...base(), options: made.options, rankCount: Math.max(1, rankCount) };
    }
    case 'rating': {
      const min = element.rateMin ?? 1;
      const max = element.rateMax ?? (element.rateCount === undefined ? 5 : min + element.rateCount - 1);
      const ends = {
        minLabel: textOf(element.minRateDescription),
        maxLabel: textOf(element.maxRateDescription),
      };
      const part = {
        type: 'rating-scale' as const,
        ...base(),
        min,
        max,
        ...(hasWords(ends.minLabel) && { minLabel: builder.text(ends.minLabel) }),
        ...(hasWords(ends.maxLabel) && { maxLabel: builder.text(ends.maxLabel) }),
        ...boxes(max - min + 1),
      };
      builder.knows(name, { item: part.code, step: 1 });
      return part;
    }
    case 'matrix': {
      const made = builder.options(foreignOptions(element.columns));
      const rows = foreignOptions(element.rows);
      if (made.options.length < 2 || made.options.length > 11 || rows.length === 0) return null;
      const own = base();
      return {
        type: 'matrix',
        ...own,
        columns: { options: made.options },
        rows: rows.map((row) => {
          const code = builder.code(`${name}_${row.name}`);
          builder.knows(`${name}.${row.name}`, { item: code, options: made.codes });
          return { code, text: builder.text(row.text) };
        }),
      };
    }
    case 'comment':
      return { type: 'open-ended', ...base(), maxLength: limited(element.maxLength, 2000) };
    case 'text': {
      if (element.inputType !== 'number' && element.inputType !== 'range')
        return { type: 'open-ended', ...base(), maxLength: limited(element.maxLength, 400) };
      const limits = { min: element.min ?? 0, max: element.max ?? 100 };
      builder.note({ kind: 'changed', code: 'bands-made', source: name, facts: limits });
      const part = {
        type: 'number' as const,
        ...base(),
        ...limits,
        bands: bandsBetween(limits.min, limits.max),
      };
      builder.knows(name, { item: part.code, step: 1 });
      return part;
    }
    case 'html': {
      const { code } = base();
      return { type: 'text-block', code, text: builder.text(textOf(element.html)) };
    }
    default:
      return null;
  }
}

function choicesOf(element: Element): ForeignOption[] {
  const others: ForeignOption[] =
    element.hasOther === true || element.showOtherItem === true
      ? [{ name: 'other', text: { ja: 'その他', en: 'Other' }, isOther: true }]
      : [];
  const none: ForeignOption[] =
    element.hasNone === true || element.showNoneItem === true
      ? [{ name: 'none', text: { ja: 'あてはまるものはない', en: 'None of these' } }]
      : [];
  return [...foreignOptions(element.choices), ...others, ...none];
}

function foreignOptions(list: Element['choices']): ForeignOption[] {
  return (list ?? []).map((own) => {
    if (typeof own !== 'object') return { name: String(own), text: { '': String(own) } };
    const text = textOf(own.text);
    return { name: String(own.value), text: hasWords(text) ? text : { '': String(own.value) } };
  });
}

function trueFalse({ labelTrue, labelFalse }: Element): ForeignOption[] {
  const [yes, no] = [textOf(labelTrue), textOf(labelFalse)];
  return [
    { name: 'true', text: hasWords(yes) ? yes : { ja: 'はい', en: 'Yes' } },
    { name: 'false', text: hasWords(no) ? no : { ja: 'いいえ', en: 'No' } },
  ];
}

/** `default` is English, as SurveyJS has it where a survey names no other language. */
function textOf(text: z.infer<typeof localised>): ForeignText {
  if (text === undefined) return {};
  if (typeof text === 'string') return { '': text };
  const { default: own, ...others } = text;
  return { ...(own !== undefined && { en: own }), ...others };
}

function hasWords(text: ForeignText): boolean {
  return Object.values(text).some((words) => words.trim() !== '');
}

/** Two points at each end; one where there are too few for two. */
export function boxes(points: number): { topBoxCount: number; bottomBoxCount: number } {
  const count = points > 3 ? 2 : 1;
  return { topBoxCount: count, bottomBoxCount: count };
}

function limited(length: number | undefined, usual: number): number {
  return Math.min(4000, Math.max(1, Math.trunc(length ?? usual)));
}
