import type { Condition } from '../../surveys/schema/condition.ts';
import type {
  Item,
  MultipleResponseItem,
  OpenEndedItem,
  RatingScaleItem,
  SingleResponseItem,
} from '../../surveys/schema/item.ts';
import type { Questionnaire, Section } from '../../surveys/schema/questionnaire.ts';

const text = (ja: string) => ({ ja, en: ja });
export const option = (code: string) => ({ code, label: text(code) });

export const grade: SingleResponseItem = {
  type: 'single-response',
  code: 'grade',
  text: text('職'),
  isAttribute: true,
  options: [option('1'), option('2'), option('3')],
};
export const rewarding: RatingScaleItem = {
  type: 'rating-scale',
  code: 'rewarding',
  text: text('やりがい'),
  min: 1,
  max: 4,
  topBoxCount: 2,
  bottomBoxCount: 2,
};
export const reason: MultipleResponseItem = {
  type: 'multiple-response',
  code: 'reason',
  text: text('理由'),
  options: [option('1'), option('2'), { ...option('90'), takesText: true }],
  askedWhen: { item: 'rewarding', atMost: 2 },
};
export const opinion: OpenEndedItem = {
  type: 'open-ended',
  code: 'opinion',
  text: text('意見'),
  maxLength: 100,
  askedWhen: { item: 'reason', is: ['90', '2'] },
};

export function section(code: string, items: Item[], askedWhen?: Condition): Section {
  return { code, title: text(code), items, ...(askedWhen && { askedWhen }) };
}

/** A clean questionnaire with an item of every type, or one with other sections: to plant one fault at a time in. */
export function questionnaire(...sections: Section[]): Questionnaire {
  return {
    format: 'kotae-questionnaire/1',
    code: 'planted',
    version: 1,
    title: text('調査'),
    purpose: text('目的'),
    languages: ['ja', 'en'],
    estimatedMinutes: 1,
    populationItem: 'grade',
    sections:
      sections.length > 0 ? sections : [section('a', [grade, rewarding, reason]), section('b', [opinion])],
  };
}
