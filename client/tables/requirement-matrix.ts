import { html, nothing, type TemplateResult } from 'lit';
import type { SuppressionReason } from '../../analysis/index.ts';
import type { Catalogue, PublishedRequirement } from '../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../analysis/report/published-table.ts';
import { linkTo, paths } from '../shell/navigation.ts';
import { requirementView, type RequirementCell } from '../../analysis/report/requirement-view.ts';
import { hiddenMark, noneMark } from '../../analysis/report/cells.ts';
import { isAbsent } from '../../analysis/report/table-view.ts';
import { say } from '../strings/language.ts';
import { LightElement } from '../components/light-element.ts';

function isHidden(figure: NonNullable<RequirementCell['figure']>): boolean {
  return figure.text === hiddenMark;
}

const reasons: SuppressionReason[] = ['below_minimum_base', 'complementary'];

/** Items in rows, groups in columns: how much each group needs an item, and how many of it answered positively. */
export class RequirementMatrix extends LightElement {
  static override properties = {
    requirement: { attribute: false },
    catalogue: { attribute: false },
    tables: { attribute: false },
  };
  declare requirement: PublishedRequirement;
  declare catalogue: Pick<Catalogue, 'wave' | 'minimumBase'>;
  /** The items' tables by these groups, as far as they are published. */
  declare tables: PublishedTable[];

  protected override render(): TemplateResult {
    const { requirement, language } = this;
    const words = this.words.requirements;
    const rows = requirementView(requirement, this.tables);
    const title = say(requirement.label, language);
    return html`
      <dl class="facts marks" aria-label=${words.legend}>
        ${requirement.marks.map(
          (mark) =>
            html`<dt>${mark.symbol}</dt>
              <dd>${say(mark.label, language)}</dd>`,
        )}
        <dt>${words.blank}</dt>
        <dd>${words.notRequired}</dd>
      </dl>
      <div class="scroll" role="region" tabindex="0" aria-label=${this.words.table.regionName(title)}>
        <table class="figures groups-in-rows requirements">
          <caption>
            ${title}
            <span class="unit">${words.unit}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col" class="corner">${words.item}</th>
              ${requirement.groups.map(({ label }) => html`<th scope="col">${say(label, language)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ item, cells }) =>
                html`<tr>
                  <th scope="row">${this.#name(item)}</th>
                  ${cells.map((cell) => html`<td>${this.#cell(cell)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#notes(rows.flatMap(({ cells }) => cells))}
    `;
  }

  /** A link to the figures where there are any. */
  #name({ item, label }: PublishedRequirement['rows'][number]): TemplateResult | string {
    const table = this.tables.find(({ stub }) => stub === item);
    const name = say(label, this.language);
    if (table === undefined) return name;
    return html`<a href=${linkTo(paths.table(this.catalogue.wave, table.id), this.language)}>${name}</a>`;
  }

  #cell({ mark, figure, isMerged }: RequirementCell): TemplateResult {
    const words = this.words.requirements;
    const label = mark === null ? words.notRequired : say(mark.label, this.language);
    return html`<span aria-hidden="true">${mark?.symbol ?? ''}</span><span class="spoken">${label}</span> ${
        figure !== null && isHidden(figure)
          ? html`<span aria-hidden="true">${figure.text}</span
              ><span class="spoken">${this.words.table.hidden}</span>`
          : (figure?.text ?? nothing)
      }${isMerged ? '*' : ''}`;
  }

  #notes(cells: RequirementCell[]): TemplateResult {
    const { requirements: words, table } = this.words;
    const figures = cells.flatMap(({ figure }) => figure ?? []);
    const found = reasons.filter((reason) =>
      figures.some((figure) => isAbsent(figure) && figure.reason === reason),
    );
    const notes = [
      words.noteMarks,
      ...(figures.length > 0 ? [words.noteFigures] : [words.noteNoFigures]),
      ...found.map((reason) => words.noteHidden(table.reasons[reason](this.catalogue.minimumBase))),
      ...(cells.some(({ isMerged }) => isMerged) ? [words.noteMerged] : []),
      ...(figures.some(({ text }) => text === noneMark) ? [table.noteNone] : []),
    ];
    return html`<div class="notes">
      <h2>${table.notes}</h2>
      <ul>
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>
    </div>`;
  }
}

customElements.define('requirement-matrix', RequirementMatrix);
