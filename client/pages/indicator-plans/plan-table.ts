import { html, nothing, type TemplateResult } from 'lit';
import type {
  PlanCell,
  PlanColumn,
  PlanPart,
  PlanRow,
  PlanTable,
} from '../../../analysis/report/indicator-plans/plan-view.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { indicatorLine } from '../../charts/indicator-line.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

interface Reader {
  language: Language;
  words: ConsoleWords;
}

/** 成果指標の一覧: one row an indicator, a column a wave or a year. */
export function planTable(view: PlanTable, reader: Reader): TemplateResult {
  const { name, corner, columns, rows } = view;
  return html`<div
    class="scroll ${rows.every(({ course }) => course === null) ? 'kept-together' : ''}"
    role="region"
    tabindex="0"
    aria-label=${reader.words.table.regionName(name)}
  >
    <table class="figures indicators">
      <caption>
        ${name}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${corner}</th>
          ${columns.map((column) => columnHead(column, reader))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(row, reader))}
      </tbody>
    </table>
  </div>`;
}

function columnHead({ label, wave, printed }: PlanColumn, { language, words }: Reader): TemplateResult {
  return html`<th scope="col">
    ${label}
    ${
      wave === null
        ? nothing
        : html`<a href=${linkTo(paths.catalogue(wave.code), language)} class="wave-title">${wave.title}</a
            >${syntheticTag(wave.isSynthetic, words)}`
    }
    ${
      printed === null
        ? nothing
        : html`<span class="wave-title">${printed.title}</span>
            <span class="wave-title">${printed.mark}</span>${syntheticTag(printed.isSynthetic, words)}`
    }
  </th>`;
}

function rowOf({ label, source, direction, course, cells }: PlanRow, reader: Reader): TemplateResult {
  return html`<tr>
    <th scope="row">
      <strong>${label}</strong>
      ${
        source.table === null
          ? html`<span class="hint">${source.text}</span>`
          : html`<a
              class="hint"
              href=${linkTo(paths.table(source.table.wave, source.table.id), reader.language)}
              >${source.text}</a
            >`
      }
      <span class="hint">${direction}</span>
      ${course === null ? nothing : html`<div class="course-cell">${drawn(course, reader)}</div>`}
    </th>
    ${cells.map((cell) => cellOf(cell, reader))}
  </tr>`;
}

const classes: Record<PlanCell['column'], string> = {
  wave: '',
  year: 'words',
  change: 'words',
  target: 'words',
  status: 'words status-cell',
  course: 'course-cell',
};

function cellOf(cell: PlanCell, reader: Reader): TemplateResult {
  return html`<td class=${classes[cell.column]}>${drawn(cell, reader)}</td>`;
}

function drawn({ chart, parts }: PlanCell, { language }: Reader): TemplateResult {
  return html`${chart === null ? nothing : indicatorLine(chart)}
  ${parts.map((part) => html`${partOf(part, language)} `)}`;
}

/** A line of a cell; an X or a symbol alone says nothing to a screen reader. */
function partOf({ style, text, mark }: PlanPart, language: Language): TemplateResult {
  if (style === 'detail') return html`<span class="detail">${text}</span>`;
  if (style === 'hidden')
    return html`<span aria-hidden="true">${text}</span
      ><span class="spoken">${planWords(language).hiddenSpoken}</span>`;
  if (style !== 'strong')
    return html`<strong class="status ${style.status}"
      ><span aria-hidden="true">${style.symbol}</span> ${text}</strong
    >`;
  if (mark === null) return html`<strong>${text}</strong>`;
  return html`<strong>${text}</strong><span aria-hidden="true">${mark.text}</span
    ><span class="spoken">${mark.spoken}</span>`;
}
