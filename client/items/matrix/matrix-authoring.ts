import { html } from 'lit';
import { rubyText } from '../../components/ruby-text.ts';
import { say } from '../../strings/language.ts';
import { textOf, type AuthoringOf } from '../part-authoring.ts';
import { pointsOf } from '../points-of.ts';
import { matrixForm } from './matrix-form.ts';
import './item-matrix.ts';

export const matrixAuthoring: AuthoringOf<'matrix'> = {
  name: { ja: '表形式', en: 'Matrix' },
  empty: (base) => ({ type: 'matrix', ...base, rows: [], columns: { options: [] } }),
  edited: (part) => ({ ...part, rows: part.rows.map((row) => ({ ...row, text: textOf(row.text) })) }),
  form: ({ id, path, part, earlier, onChange }, context) =>
    matrixForm({ id: `${id}-matrix`, path, matrix: part, earlier, onChange }, context),
  paper: {
    how: (_, words) => words.chooseOne,
    answer: ({ rows, columns }, { language }) => {
      const choices =
        'options' in columns
          ? columns.options.map(({ code, label }) => [code, say(label, language)] as const)
          : pointsOf(columns).map((point) => [String(point), String(point)] as const);
      return html`<table class="paper-matrix">
        <thead>
          <tr>
            <td></td>
            ${choices.map(([, label]) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${rubyText(row.text, language)}</th>
                ${choices.map(([code]) => html`<td>${code}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
    },
    keyed: () => '',
  },
};
