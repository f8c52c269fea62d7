import type { TemplateResult } from 'lit';
import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import '../../items/multiple-response/item-multiple-response.ts';
import '../../items/rating-scale/item-rating-scale.ts';
import '../../items/single-response/item-single-response.ts';
import { html } from '../../components/ruby-text.ts';

interface ItemView {
  item: Item;
  number: number;
  sheet: AnswerSheet;
  language: RespondentLanguage;
  errors: string[];
}

/** The component of an item's type, with its answer so far. */
export function itemView({ item, number, sheet, language, errors }: ItemView): TemplateResult {
  const value = sheet.answers[item.code];
  if (item.type === 'single-response')
    return html`<item-single-response
      .item=${item}
      .number=${number}
      .value=${value}
      .texts=${sheet.texts}
      .language=${language}
      .errors=${errors}
    ></item-single-response>`;
  if (item.type === 'multiple-response')
    return html`<item-multiple-response
      .item=${item}
      .number=${number}
      .value=${value}
      .texts=${sheet.texts}
      .language=${language}
      .errors=${errors}
    ></item-multiple-response>`;
  if (item.type === 'rating-scale')
    return html`<item-rating-scale
      .item=${item}
      .number=${number}
      .value=${value}
      .language=${language}
      .errors=${errors}
    ></item-rating-scale>`;
  if (item.type === 'number')
    return html`<item-number
      .item=${item}
      .number=${number}
      .value=${value}
      .language=${language}
      .errors=${errors}
    ></item-number>`;
  if (item.type === 'ranking')
    return html`<item-ranking
      .item=${item}
      .number=${number}
      .value=${value}
      .texts=${sheet.texts}
      .language=${language}
      .errors=${errors}
    ></item-ranking>`;
  return html`<item-open-ended
    .item=${item}
    .number=${number}
    .value=${value}
    .language=${language}
    .errors=${errors}
  ></item-open-ended>`;
}
