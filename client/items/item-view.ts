import { html, type TemplateResult } from 'lit';
import type { Answer } from '../../surveys/items/answer.ts';
import type { Item, ItemType } from '../../surveys/schema/item.ts';
import type { RespondentLanguage } from '../../surveys/schema/language.ts';
import './multiple-response/item-multiple-response.ts';
import './rating-scale/item-rating-scale.ts';
import './single-response/item-single-response.ts';

interface ItemView {
  item: Item;
  number: number;
  value: Answer | undefined;
  texts: Record<string, string>;
  language: RespondentLanguage;
  errors: string[];
}

/** The component of an item's type, with its answer so far. Which type it is makes no difference but the tag. */
export function itemView({ item, number, value, texts, language, errors }: ItemView): TemplateResult {
  return html(stringsOf(item.type), item, number, value, texts, language, errors);
}

const known: Partial<Record<ItemType, TemplateStringsArray>> = {};

/** Lit knows a template by its strings: the same for every item of a type. */
function stringsOf(type: ItemType): TemplateStringsArray {
  const tag: keyof HTMLElementTagNameMap = `item-${type}` as const;
  const parts = [`<${tag} .item=`, ' .number=', ' .value=', ' .texts=', ' .language=', ' .errors=', '>'];
  return (known[type] ??= Object.assign(parts, { raw: parts }));
}
