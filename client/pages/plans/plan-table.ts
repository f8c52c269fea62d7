import { html, nothing, type TemplateResult } from 'lit';
import { printCount } from '../../../analysis/numeric/print-count.ts';
import { fiscalYearWords } from '../../../surveys/items/fiscal-year-words.ts';
import type { PlanSheet } from '../../../server/contract/plans.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { indicatorLine } from '../../charts/indicator-line.ts';
import { syntheticTag } from '../../components/synthetic-mark.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';
import { linkTo, paths } from '../../shell/navigation.ts';
import {
  cellText,
  figureText,
  plainText,
  signedText,
  sourceText,
  type SheetCell,
  type SheetLine,
} from './indicator-text.ts';

interface Reader {
  language: Language;
  words: ConsoleWords;
}

/** Symbols beside the words, so that a status is seen without colour. */
const symbols: Partial<Record<SheetLine['status']['status'], string>> = {
  met: '○',
  not_met: '▼',
  undecided: '△',
};

/** 成果指標の一覧: one row an indicator, a column a wave. */
export function planTable(sheet: PlanSheet, reader: Reader): TemplateResult {
  const { language, words } = reader;
  const own = words.plans;
  const name = own.tableName(say(sheet.plan.title, language));
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.table.regionName(name)}>
    <table class="figures indicators">
      <caption>
        ${name}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner">${own.indicator}</th>
          <th scope="col">${own.baseline}</th>
          ${sheet.waves.map(
            (wave) =>
              html`<th scope="col">
                ${fiscalYearWords(wave.fiscalYear, language)}
                ${
                  wave.title === null
                    ? nothing
                    : html`<a href=${linkTo(paths.catalogue(wave.wave), language)} class="wave-title"
                          >${say(wave.title, language)}</a
                        >${syntheticTag(wave.isSynthetic, words)}`
                }
              </th>`,
          )}
          <th scope="col">${own.change}</th>
          <th scope="col">${own.target}</th>
          <th scope="col">${own.status}</th>
          <th scope="col">${own.trend}</th>
        </tr>
      </thead>
      <tbody>
        ${sheet.indicators.map((line) => row(line, sheet, reader))}
      </tbody>
    </table>
  </div>`;
}

function row(line: SheetLine, sheet: PlanSheet, reader: Reader): TemplateResult {
  const { language, words } = reader;
  const { indicator } = line;
  const { source } = indicator;
  return html`<tr>
    <th scope="row">
      <strong>${say(indicator.label, language)}</strong>
      <a class="hint" href=${linkTo(paths.table(source.wave, source.table), language)}
        >${sourceText(line, language, words.plans)}</a
      >
      <span class="hint">${words.plans.directions[indicator.direction]}</span>
    </th>
    <td>${baselineCell(line, sheet, reader)}</td>
    ${line.cells.map((cell) => html`<td>${figureCell(cell, line, words)}</td>`)}
    <td class="words">${changeCell(line, words)}</td>
    <td class="words">${targetCell(line, reader)}</td>
    <td class="words">${statusCell(line, sheet, reader)}</td>
    <td class="course-cell">${courseCell(line, sheet, reader)}</td>
  </tr>`;
}

function baselineCell(line: SheetLine, { waves }: PlanSheet, { language, words }: Reader): TemplateResult {
  const place = waves.findIndex(({ wave }) => wave === line.indicator.baselineWave);
  const [cell, wave] = [line.cells[place], waves[place]];
  if (cell === undefined || wave === undefined)
    return html`<span class="detail">${words.plans.noBaseline}</span>`;
  return html`${plainFigure(cell, line, words)}
    <span class="detail">${fiscalYearWords(wave.fiscalYear, language)}</span>`;
}

/** The figure with its mark; an X alone says nothing to a screen reader. */
function plainFigure(cell: SheetCell, line: SheetLine, { plans: words }: ConsoleWords): TemplateResult {
  if (cell.status === 'suppressed')
    return html`<span aria-hidden="true">X</span><span class="spoken">${words.hiddenSpoken}</span>`;
  const text = cellText(cell, line, words);
  if (cell.status !== 'shown') return html`<span class="detail">${text}</span>`;
  if (cell.change === 'none') return html`<strong>${text}</strong>`;
  const [mark, spoken] =
    cell.change === 'scale' ? [words.scaleMark, words.scaleSpoken] : [words.wordingMark, words.wordingSpoken];
  return html`<strong>${text}</strong><span aria-hidden="true">${mark}</span
    ><span class="spoken">${spoken}</span>`;
}

function figureCell(cell: SheetCell, line: SheetLine, words: ConsoleWords): TemplateResult {
  const figure = plainFigure(cell, line, words);
  if (cell.status !== 'shown') return figure;
  const { interval, base } = cell;
  return html`${figure}
    ${
      interval === null
        ? nothing
        : html`<span class="detail"
            >${words.plans.interval(plainText(interval.lower, line), plainText(interval.upper, line))}</span
          >`
    } <span class="detail">${words.plans.base(printCount(base))}</span>`;
}

function changeCell(line: SheetLine, { plans: words }: ConsoleWords): TemplateResult {
  const { change, indicator } = line;
  if (indicator.baselineWave === undefined) return html`<span class="detail">—</span>`;
  if (change === null) return html`<span class="detail">${words.noChange}</span>`;
  const { difference, interval, verdict } = change;
  const isGood = verdict === indicator.direction;
  return html`<strong>${words.points(signedText(difference, line))}</strong>
    ${
      interval === null
        ? nothing
        : html`<span class="detail"
            >${words.interval(signedText(interval.lower, line), signedText(interval.upper, line))}</span
          >`
    }
    <span class="detail"
      >${words.verdicts[verdict]}${
        verdict === 'higher' || verdict === 'lower' ? `${words.join}${isGood ? words.good : words.bad}` : ''
      }</span
    >`;
}

function targetCell({ indicator, unit, decimals }: SheetLine, { language, words }: Reader): TemplateResult {
  const { plans } = words;
  const { target, direction } = indicator;
  if (target === undefined) return html`<span class="detail">${plans.noTarget}</span>`;
  const value = figureText(target.value, { unit, decimals }, plans);
  const limit = direction === 'higher' ? plans.atLeast(value) : plans.atMost(value);
  return html`<strong>${limit}</strong>
    <span class="detail">${fiscalYearWords(target.fiscalYear, language)}</span>
    <span class="detail">${target.judgedBy === 'interval' ? plans.byInterval : plans.byEstimate}</span>`;
}

function statusCell(line: SheetLine, sheet: PlanSheet, { language, words }: Reader): TemplateResult {
  const { plans } = words;
  const { status } = line;
  const symbol = symbols[status.status];
  if (!('gap' in status)) return html`<span class="detail">${plans.statuses[status.status]}</span>`;
  const year = sheet.waves.find(({ wave }) => wave === status.wave)?.fiscalYear ?? 0;
  return html`<strong class="status ${status.status}"
      ><span aria-hidden="true">${symbol}</span> ${plans.statuses[status.status]}</strong
    >
    <span class="detail">${plans.gap(signedText(status.gap, line))}</span>
    <span class="detail">${plans.asOf(fiscalYearWords(year, language))}</span>`;
}

function courseCell(
  line: SheetLine,
  { plan, waves }: PlanSheet,
  { language, words }: Reader,
): TemplateResult {
  const { indicator, cells, trend, lowest, highest } = line;
  const { target } = indicator;
  const points = cells.map((cell, place) => ({
    year: waves[place]?.fiscalYear ?? plan.firstFiscalYear,
    value: cell.status === 'shown' ? cell.value : null,
    interval: cell.status === 'shown' ? cell.interval : null,
    isJoined: cell.status === 'shown' && cell.change !== 'scale',
  }));
  return html`${
    points.some(({ value }) => value !== null)
      ? indicatorLine(
          {
            points,
            target: target === undefined ? null : { value: target.value, year: target.fiscalYear },
            firstYear: plan.firstFiscalYear,
            lastYear: plan.lastFiscalYear,
            lowest,
            highest,
          },
          words.plans.chartName(say(indicator.label, language)),
          (value) => plainText(value, { ...line, decimals: Math.min(1, line.decimals) }),
        )
      : html`<span class="detail">${words.plans.absences.none}</span>`
  }
  ${
    trend === null
      ? nothing
      : html`<span class="detail">${words.plans.trends[trend.verdict](signedText(trend.slope, line))}</span>`
  }`;
}
