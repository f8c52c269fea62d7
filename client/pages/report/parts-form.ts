import { html, nothing, type TemplateResult } from 'lit';
import {
  reportParts,
  reportStamps,
  type ReportOptions,
  type ReportPart,
} from '../../../analysis/report/document/report-options.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { WaveReport } from '../../../server/contract/publishing/reports.ts';
import { checkField } from '../../forms/fields.ts';
import { moved } from '../../forms/moved.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { reportPageWords } from '../../strings/console/report-page/report-page-words.ts';

interface PartsForm {
  report: WaveReport;
  options: ReportOptions;
  /** All parts as they stand on the page, chosen or not. */
  order: readonly ReportPart[];
  language: Language;
  words: ConsoleWords;
  /** `focus`: the button under the finger, which moves with its part. */
  onOrder: (order: ReportPart[], chosen: ReportPart[], focus?: string) => void;
  onChange: (changed: Partial<ReportOptions>) => void;
}

/** Chapters with their order, groups of crosses, marks. */
export function partsForm(form: PartsForm): TemplateResult {
  const words = reportPageWords(form.language);
  const { options, report, onChange } = form;
  const has = <Value>(list: readonly Value[], value: Value, isIn: boolean): Value[] => [
    ...list.filter((other) => other !== value),
    ...(isIn ? [value] : []),
  ];
  return html`
    <fieldset>
      <legend>${words.parts}</legend>
      <p class="hint">${words.partsLead}</p>
      <ol class="report-parts">
        ${form.order.map((part, place) => partRow(form, part, place))}
      </ol>
      ${options.parts.length === 0 ? html`<p class="field-error" role="alert">${words.needsPart}</p>` : nothing}
    </fieldset>
    ${
      report.banners.length === 0
        ? nothing
        : html`<fieldset>
            <legend>${words.banners}</legend>
            ${checkField({
              id: 'all-banners',
              label: words.allBanners,
              isChecked: options.banners === null,
              onChange: (isAll) =>
                onChange({ banners: isAll ? null : report.banners.map(({ code }) => code) }),
            })}
            ${
              options.banners === null
                ? nothing
                : report.banners.map(({ code, title }) =>
                    checkField({
                      id: `banner-${code}`,
                      label: title,
                      isChecked: options.banners?.includes(code) ?? true,
                      onChange: (isIn) => onChange({ banners: has(options.banners ?? [], code, isIn) }),
                    }),
                  )
            }
          </fieldset>`
    }
    <fieldset>
      <legend>${words.stamps}</legend>
      ${reportStamps.map((stamp) =>
        checkField({
          id: `stamp-${stamp}`,
          label: words.stampNames[stamp],
          isChecked: options.stamps.includes(stamp),
          onChange: (isIn) => onChange({ stamps: has(options.stamps, stamp, isIn) }),
        }),
      )}
    </fieldset>
  `;
}

function partRow(
  { report, options, order, language, words, onOrder }: PartsForm,
  part: ReportPart,
  place: number,
) {
  const { partNames, empty } = reportPageWords(language);
  const editor = words.authoring.editor;
  const name = partNames[part];
  const chosenIn = (list: readonly ReportPart[], isIn = options.parts.includes(part)): ReportPart[] =>
    list.filter((other) => (other === part ? isIn : options.parts.includes(other)));
  const move = (step: 1 | -1): void => {
    const next = moved(order, place, step);
    const isAtEnd = next.indexOf(part) === (step === -1 ? 0 : next.length - 1);
    const [onward, back] = step === -1 ? ['up', 'down'] : ['down', 'up'];
    onOrder(next, chosenIn(next), `${isAtEnd ? back : onward}-${part}`);
  };
  const isEmpty = report.parts.some((known) => known.part === part && known.isEmpty);
  return html`<li>
    ${checkField({
      id: `part-${part}`,
      label: isEmpty ? empty(name) : name,
      isChecked: options.parts.includes(part),
      onChange: (isIn) => onOrder([...order], chosenIn(order, isIn)),
    })}
    <span class="row-buttons">
      <button
        type="button"
        id="up-${part}"
        aria-label=${editor.upSpoken(name)}
        ?disabled=${place === 0}
        @click=${() => move(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        id="down-${part}"
        aria-label=${editor.downSpoken(name)}
        ?disabled=${place === order.length - 1}
        @click=${() => move(1)}
      >
        ↓
      </button>
    </span>
  </li>`;
}

/** The chosen parts in their order, then those that were left out in the usual one. */
export function orderOf(options: ReportOptions): ReportPart[] {
  return [...options.parts, ...reportParts.filter((part) => !options.parts.includes(part))];
}
