import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../surveys/schema/issue.ts';
import type { Item, Matrix, MatrixRow } from '../../../surveys/schema/item.ts';
import { conditionForm } from '../../pages/questionnaires/editor/parts/condition-form.ts';
import { freeCode, takenCodes } from '../../pages/questionnaires/editor/draft/codes.ts';
import { moved } from '../../forms/moved.ts';
import type { EditContext } from '../../pages/questionnaires/editor/draft/edit-context.ts';
import { checkField, codeField, localField, selectField } from '../../forms/fields.ts';
import { compact, optionsForm } from '../options-form.ts';
import { rowButtons } from '../../forms/row-buttons.ts';
import { scaleForm } from '../rating-scale/scale-form.ts';

interface MatrixForm {
  id: string;
  /** Where the matrix stands in the questionnaire. */
  path: Path;
  matrix: Matrix;
  /** The items asked before the matrix, which the conditions of its rows may look at. */
  earlier: readonly Item[];
  onChange: (changed: Partial<Matrix>, topic?: string) => void;
}

/** The rows of a matrix, and the scale they share. */
export function matrixForm(form: MatrixForm, context: EditContext): TemplateResult {
  const { id, path, matrix, onChange } = form;
  const { fields } = context.words.authoring.editor;
  const { rows, columns } = matrix;
  const add = (position: number): void => {
    const row = { code: freeCode(context.questionnaire, `${matrix.code}_`), text: { ja: '' } };
    onChange({ rows: rows.toSpliced(position, 0, row) });
    context.focus(`${id}-row-${position}`);
  };
  return html`<fieldset class="list-form" id="${id}-rows">
      <legend>${fields.rows}</legend>
      <ol>
        ${rows.map((row, index) => html`<li>${rowForm(form, row, index, add, context)}</li>`)}
      </ol>
      <p class="actions">
        <button type="button" class="button" id="${id}-add" @click=${() => add(rows.length)}>
          ${fields.addRow}
        </button>
      </p>
    </fieldset>
    ${checkField({
      id: `${id}-row-order`,
      label: fields.rowOrder,
      isChecked: matrix.rowOrder !== undefined,
      onChange: (isRandom) => onChange({ rowOrder: isRandom ? 'random' : undefined }),
    })}
    ${selectField({
      id: `${id}-columns`,
      label: fields.columns,
      value: 'options' in columns ? 'options' : 'points',
      choices: [
        ['options', fields.byOptions],
        ['points', fields.byPoints],
      ],
      onChange: (kind) =>
        onChange({
          columns:
            kind === 'options' ? { options: [] } : { min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
        }),
    })}
    ${
      'options' in columns
        ? optionsForm(
            {
              id: `${id}-option`,
              path: [...path, 'columns', 'options'],
              type: 'matrix',
              options: columns.options,
              onChange: (options, topic) => onChange({ columns: { options } }, topic),
            },
            context,
          )
        : scaleForm(
            {
              id: `${id}-scale`,
              scale: columns,
              isOfRows: true,
              onChange: (changed, topic) => onChange({ columns: compact({ ...columns, ...changed }) }, topic),
            },
            context,
          )
    }`;
}

function rowForm(
  { id, path, matrix, earlier, onChange }: MatrixForm,
  row: MatrixRow,
  index: number,
  add: (position: number) => void,
  context: EditContext,
): TemplateResult {
  const { editor } = context.words.authoring;
  const { fields } = editor;
  const { rows } = matrix;
  const own = `${id}-row-${index}`;
  const put = (changed: Partial<MatrixRow>, topic = ''): void =>
    onChange({ rows: rows.toSpliced(index, 1, compact({ ...row, ...changed })) }, topic && `${own}-${topic}`);
  return html`<div class="list-row">
      ${localField(
        {
          id: own,
          label: fields.rowLabel(index + 1),
          value: row.text,
          onInput: (text) => put({ text: text ?? { ja: '' } }, 'text'),
          onKeydown: (event) => {
            if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
            event.preventDefault();
            add(index + 1);
          },
        },
        context,
      )}
      ${rowButtons(
        {
          name: row.text.ja || fields.rowLabel(index + 1),
          isFirst: index === 0,
          isLast: index === rows.length - 1,
          onMove: (step) => onChange({ rows: moved(rows, index, step) }),
          onRemove: () => {
            onChange({ rows: rows.toSpliced(index, 1) });
            context.say(editor.removed(row.text.ja || fields.rowLabel(index + 1)));
            context.focus(`${id}-add`);
          },
        },
        context,
      )}
    </div>
    <details class="more">
      <summary>${fields.details}</summary>
      ${localField(
        {
          id: `${own}-report`,
          label: fields.reportText,
          value: row.reportText,
          onInput: (reportText) => put({ reportText }, 'report'),
        },
        context,
      )}
      ${codeField({
        id: `${own}-code`,
        label: fields.code,
        value: row.code,
        taken: takenCodes(context.questionnaire),
        onChange: (code) => context.rename([...path, 'rows', index], code),
      })}
      ${conditionForm(
        {
          id: `${own}-asked`,
          label: fields.askedWhen,
          hint: fields.askedWhenHint,
          condition: row.askedWhen,
          earlier,
          onChange: (askedWhen) => put({ askedWhen }),
        },
        context,
      )}
      ${conditionForm(
        {
          id: `${own}-audience`,
          label: fields.audience,
          hint: fields.audienceHint,
          condition: row.audience,
          earlier: earlier.filter((item) => item.type === 'single-response' && item.isAttribute),
          onChange: (audience) => put({ audience }),
        },
        context,
      )}
      ${
        'options' in matrix.columns
          ? nothing
          : checkField({
              id: `${own}-reversed`,
              label: fields.isReversed,
              isChecked: row.isReversed === true,
              onChange: (isChecked) => put({ isReversed: isChecked || undefined }),
            })
      }
    </details>`;
}
