import type { TemplateResult } from 'lit';
import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { SectionPart } from '../../../surveys/schema/item.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { html, rubyText } from '../../components/ruby-text.ts';
import { itemView } from '../../items/item-view.ts';

interface PartView {
  part: SectionPart;
  number: number;
  sheet: AnswerSheet;
  language: RespondentLanguage;
  /** Sentences about the answer to an item. */
  errorsOf: (item: string) => string[];
}

/** One part of a section: words, a matrix, or an item by itself. */
export function partView({ part, number, sheet, language, errorsOf }: PartView): TemplateResult {
  if (part.type === 'text-block') return html`<p class="text-block">${rubyText(part.text, language)}</p>`;
  if (part.type === 'matrix')
    return html`<item-matrix
      .item=${part}
      .number=${number}
      .answers=${sheet.answers}
      .texts=${sheet.texts}
      .language=${language}
      .rowErrors=${Object.fromEntries(part.rows.map(({ code }) => [code, errorsOf(code)]))}
    ></item-matrix>`;
  return itemView({
    item: part,
    number,
    value: sheet.answers[part.code],
    texts: sheet.texts,
    language,
    errors: errorsOf(part.code),
  });
}
