import { html, type TemplateResult } from 'lit';
import { questionnaireItems } from '../../../../surveys/items/questionnaire-items.ts';
import type { Item, SingleResponseItem } from '../../../../surveys/schema/item.ts';
import type { Requirement } from '../../../../surveys/schema/requirement.ts';
import { say } from '../../../strings/language.ts';
import { nextCode } from './draft/codes.ts';
import type { EditContext } from './draft/edit-context.ts';
import { localField, selectField, textField } from '../../../forms/fields.ts';

const usualMarks: Requirement['marks'] = [
  { code: 'essential', symbol: '◎', label: { ja: '特に必要', en: 'essential' } },
  { code: 'needed', symbol: '○', label: { ja: '必要', en: 'needed' } },
];

/** Which groups need which of the items how much: a table of marks. */
export function requirementsForm(context: EditContext): TemplateResult {
  const { requirement: words } = context.words.authoring.editor;
  const { requirements = [] } = context.questionnaire;
  const items = questionnaireItems(context.questionnaire);
  const attributes = items.filter(isAttribute);
  const put = (list: Requirement[], topic = ''): void => {
    const { requirements: _, ...rest } = context.questionnaire;
    context.change(list.length > 0 ? { ...rest, requirements: list } : rest, topic);
  };
  const [attribute] = attributes;
  return html`
    ${
      requirements.length === 0
        ? html`<p>${words.empty}</p>
            <p class="hint">${words.emptyNext}</p>`
        : requirements.map((own, position) =>
            tableOf(own, position, { items, attributes }, context, (changed, topic = '') =>
              put(
                changed === null
                  ? requirements.toSpliced(position, 1)
                  : requirements.toSpliced(position, 1, changed),
                topic && `requirement-${position}-${topic}`,
              ),
            ),
          )
    }
    ${
      attribute === undefined
        ? html`<p class="hint">${words.none}</p>`
        : html`<p class="actions">
            <button
              type="button"
              class="button"
              id="requirement-add"
              @click=${() => {
                const code = nextCode(
                  requirements.map((own) => own.code),
                  'level',
                );
                const rows = items
                  .filter((item) => !isAttribute(item) && item.type !== 'open-ended')
                  .map((item) => ({ item: item.code, marks: {} }));
                put([
                  ...requirements,
                  { code, label: { ja: '' }, attribute: attribute.code, marks: usualMarks, rows },
                ]);
                context.focus(`requirement-${requirements.length}`);
              }}
            >
              ${words.add}
            </button>
          </p>`
    }
  `;
}

function isAttribute(item: Item): item is SingleResponseItem {
  return item.type === 'single-response' && item.isAttribute === true;
}

function tableOf(
  own: Requirement,
  position: number,
  { items, attributes }: { items: Item[]; attributes: SingleResponseItem[] },
  context: EditContext,
  put: (changed: Requirement | null, topic?: string) => void,
): TemplateResult {
  const { requirement: words, remove1, removeSpoken, untitled } = context.words.authoring.editor;
  const { language } = context;
  const id = `requirement-${position}`;
  const groups = attributes.find(({ code }) => code === own.attribute)?.options ?? [];
  const nameOf = (code: string): string => {
    const item = items.find((one) => one.code === code);
    return item === undefined ? code : say(item.reportText ?? item.text, language);
  };
  const mark = (row: number, group: string, code: string): void => {
    const line = own.rows[row];
    if (line === undefined) return;
    const { [group]: _, ...others } = line.marks;
    const marks = code === '' ? others : { ...others, [group]: code };
    put({ ...own, rows: own.rows.toSpliced(row, 1, { ...line, marks }) });
  };
  return html`<fieldset class="list-form card">
    <legend>${own.label.ja || untitled}</legend>
    <button
      type="button"
      class="small"
      aria-label=${removeSpoken(own.label.ja || untitled)}
      @click=${() => put(null)}
    >
      ${remove1}
    </button>
    ${localField(
      {
        id,
        label: words.label,
        value: own.label,
        onInput: (label) => put({ ...own, label: label ?? { ja: '' } }, 'label'),
      },
      context,
    )}
    ${selectField({
      id: `${id}-attribute`,
      label: words.attribute,
      value: own.attribute,
      choices: attributes.map((item) => [item.code, nameOf(item.code)] as const),
      onChange: (attribute) =>
        put({ ...own, attribute, rows: own.rows.map((row) => ({ ...row, marks: {} })) }),
    })}
    ${textField({
      id: `${id}-marks`,
      label: words.marks,
      lines: 2,
      value: own.marks.map(({ symbol, label }) => `${symbol}=${label.ja}`).join('\n'),
      saysTheSame: (text) => JSON.stringify(marksOf(text, own.marks)) === JSON.stringify(own.marks),
      onInput: (text) => put({ ...own, marks: marksOf(text, own.marks) }, 'marks'),
    })}
    <div class="scroll" id="${id}-rows" role="region" tabindex="0" aria-label=${own.label.ja || untitled}>
      <table class="list marks">
        <thead>
          <tr>
            <td></td>
            ${groups.map(({ label }) => html`<th scope="col">${say(label, language)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${own.rows.map(
            (row, line) =>
              html`<tr>
                <th scope="row">${nameOf(row.item)}</th>
                ${groups.map(
                  (group) =>
                    html`<td>
                      <select
                        aria-label=${words.cell(nameOf(row.item), say(group.label, language))}
                        @change=${(event: Event) => mark(line, group.code, (event.target as HTMLSelectElement).value)}
                      >
                        <option value="" ?selected=${row.marks[group.code] === undefined}>
                          ${words.blank}
                        </option>
                        ${own.marks.map(
                          ({ code, symbol }) =>
                            html`<option value=${code} ?selected=${row.marks[group.code] === code}>
                              ${symbol}
                            </option>`,
                        )}
                      </select>
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </fieldset>`;
}

/**
 * Marks as they are typed, a line each. A mark keeps its code with its symbol, wherever it stands; one whose symbol is
 * new, with its place: it is being written anew.
 */
function marksOf(text: string, before: Requirement['marks']): Requirement['marks'] {
  const lines = text.split('\n').map((line) => {
    const [symbol = '', ...words] = line.split(/[=＝]/);
    return { symbol: symbol.trim(), words: words.join('=').trim() };
  });
  const written = lines.map(({ symbol }) => symbol);
  const taken = before.map(({ code }) => code);
  return lines.map(({ symbol, words }, index) => {
    const sameSymbol = before.find((mark) => mark.symbol === symbol);
    const inPlace = before[index];
    const old =
      sameSymbol !== undefined && written.indexOf(symbol) === index
        ? sameSymbol
        : inPlace !== undefined && !written.includes(inPlace.symbol)
          ? inPlace
          : undefined;
    const code = old?.code ?? nextCode(taken, 'mark');
    taken.push(code);
    return { code, symbol, label: { ...(old?.label.ja === words ? old.label : {}), ja: words } };
  });
}
