import type { SectionPart } from '../../../../surveys/schema/item.ts';
import type { ForeignOption, ImportBuilder } from '../import-builder.ts';
import { boxes, choicePart, numberPart } from '../made-parts.ts';
import type { Maker } from './maker.ts';
import { withComment } from './surveyjs-comment.ts';
import { hasWords, type SurveyJsElement } from './surveyjs-element.ts';
import { matrix, matrixOfQuestions, multipleText } from './surveyjs-matrices.ts';
import { comment, text } from './surveyjs-text.ts';

const none = (): null => null;

/** What an element becomes: one part or several; null where its type has no counterpart. */
export function partsOf(element: SurveyJsElement, builder: ImportBuilder): SectionPart[] | null {
  const make = makers[element.type] ?? none;
  const made = make(element, builder);
  if (made === null) return null;
  const parts = Array.isArray(made) ? made : [made];
  return parts.length > 0 ? parts : null;
}

/** Choices, and with them the comment that may stand beside. */
const choice =
  (kind: 'single-response' | 'multiple-response' | 'ranking'): Maker =>
  (element, builder) => {
    const { name, base, raw } = element;
    const where = raw.take('choicesByUrl');
    const order = raw.text('choicesOrder');
    const from = raw.text('choicesFromQuestion');
    const mode = raw.text('choicesFromQuestionMode');
    const own = element.choices('choices');
    const taken = from === '' ? [] : (builder.lists.get(from) ?? []);
    if (taken.length > 0 && !['', 'all'].includes(mode))
      builder.note({
        kind: 'left-out',
        code: 'property-left-out',
        source: name,
        facts: { property: 'choicesFromQuestionMode', value: mode },
      });
    if (!['', 'none', 'random'].includes(order))
      builder.note({
        kind: 'left-out',
        code: 'property-left-out',
        source: name,
        facts: { property: 'choicesOrder', value: order },
      });
    const listed = [...own, ...taken];
    builder.lists.set(name, listed);
    const options = [...listed, ...(kind === 'ranking' ? [] : element.special)];
    if (listed.length === 0) {
      const facts = { where: (from || JSON.stringify(where ?? '')).slice(0, 200) };
      if (from !== '' || where !== undefined)
        builder.leaveOut({ code: 'choices-elsewhere', source: name, facts });
      return null;
    }
    const part = choicePart(builder, {
      name,
      base,
      kind,
      options,
      most: raw.number('maxSelectedChoices'),
      least: { count: raw.number('minSelectedChoices'), property: 'minSelectedChoices' },
      isRandom: order === 'random',
    });
    return part === null ? null : withComment(element, builder, [part]);
  };

const boolean: Maker = (element, builder) => {
  const { name, base, raw } = element;
  const option = (key: string, value: string, ja: string, en: string): ForeignOption => {
    const words = element.words(key);
    return { name: value, text: hasWords(words) ? words : { own: { ja, en } } };
  };
  const [yes, no] = [raw.text('valueTrue') || 'true', raw.text('valueFalse') || 'false'];
  const part = choicePart(builder, {
    name,
    base,
    kind: 'single-response',
    options: [option('labelTrue', yes, 'はい', 'Yes'), option('labelFalse', no, 'いいえ', 'No')],
  });
  const variable = builder.variable(name);
  const codes = new Map(variable?.options);
  // Conditions may say true and false whatever the values are called.
  if (!codes.has('true')) codes.set('true', codes.get(yes) ?? '');
  if (!codes.has('false')) codes.set('false', codes.get(no) ?? '');
  if (variable !== undefined) builder.knows(name, { ...variable, options: codes });
  return part === null ? null : withComment(element, builder, [part]);
};

const rating: Maker = (element, builder) => {
  const { name, base, raw } = element;
  const listed = element.choices('rateValues');
  const numbers = listed.map((one) => Number(one.name));
  const isNumbered =
    numbers.every(
      (value, index) => Number.isInteger(value) && (index === 0 || value === (numbers[index - 1] ?? 0) + 1),
    ) && listed.every((point) => Object.values(point.text).every((label) => label === point.name));
  const ends = [element.words('minRateDescription'), element.words('maxRateDescription')] as const;
  const count = raw.number('rateCount');
  const from = (isNumbered ? numbers[0] : undefined) ?? raw.number('rateMin') ?? 1;
  const to =
    (isNumbered ? numbers.at(-1) : undefined) ??
    raw.number('rateMax') ??
    (count === undefined ? 5 : from + count - 1);
  const step = raw.number('rateStep') ?? 1;
  const isScale =
    Number.isInteger(from) &&
    Number.isInteger(to) &&
    from >= 0 &&
    from <= 10 &&
    to > from &&
    to <= 100 &&
    step === 1;
  if ((listed.length > 0 && !isNumbered) || !isScale) {
    const points =
      listed.length > 0
        ? listed
        : Array.from({ length: Math.min(1000, Math.floor((to - from) / step) + 1) || 0 }, (_, index) => {
            const value = String(from + index * step);
            return { name: value, text: { '': value } };
          });
    const part = choicePart(builder, { name, base, kind: 'single-response', options: points });
    return part === null ? null : withComment(element, builder, [part]);
  }
  const [minLabel, maxLabel] = ends.map((words) => builder.texts.text(words, name));
  const own = base();
  builder.knows(name, { item: own.code, step: 1 });
  return withComment(element, builder, [
    {
      type: 'rating-scale',
      ...own,
      min: from,
      max: to,
      ...(minLabel !== undefined && minLabel.ja !== '' && { minLabel }),
      ...(maxLabel !== undefined && maxLabel.ja !== '' && { maxLabel }),
      ...boxes(to - from + 1),
    },
  ]);
};

const slider: Maker = (element, builder) => {
  const { name, base, raw } = element;
  const [min = 0, max = 100, step = 1] = ['min', 'max', 'step'].map((key) => raw.number(key));
  raw.skip('sliderType', 'showLabels', 'labelCount', 'labels', 'tooltipVisibility');
  const isScale =
    Number.isInteger(min) && Number.isInteger(max) && min >= 0 && min <= 10 && max > min && max <= 20;
  if (!isScale || step !== 1) return numberPart(builder, { name, base, limits: { min, max } });
  const own = base();
  builder.knows(name, { item: own.code, step: 1 });
  return { type: 'rating-scale', ...own, min, max, ...boxes(max - min + 1) };
};

const words: Maker = (element, builder) => {
  const { name, base } = element;
  const html = builder.texts.text(element.words('html'), name);
  const { code, text: title } = base();
  return { type: 'text-block', code, text: html.ja === '' ? title : html };
};

const picture: Maker = (element, builder) => {
  const { name, base, raw } = element;
  const facts = { picture: raw.text('imageLink').slice(0, 200) || name };
  builder.note({ kind: 'left-out', code: 'picture-left-out', source: name, facts });
  const { code, text: own } = base();
  return hasWords(element.words('title')) ? { type: 'text-block', code, text: own } : [];
};

const makers: Record<string, Maker> = {
  radiogroup: choice('single-response'),
  dropdown: choice('single-response'),
  buttongroup: choice('single-response'),
  imagepicker: (element, builder) =>
    choice(element.raw.is('multiSelect') ? 'multiple-response' : 'single-response')(element, builder),
  checkbox: choice('multiple-response'),
  tagbox: choice('multiple-response'),
  ranking: choice('ranking'),
  boolean,
  rating,
  slider,
  nouislider: slider,
  matrix,
  matrixdropdown: matrixOfQuestions,
  multipletext: multipleText,
  text,
  comment,
  html: words,
  image: picture,
};
