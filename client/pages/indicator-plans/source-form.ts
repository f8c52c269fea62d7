import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { Indicator } from '../../../surveys/schema/indicator-plan.ts';
import { say } from '../../strings/language.ts';
import { selectField } from '../../forms/fields.ts';
import { partsOfTable, withSource } from './edited-plan.ts';
import type { PlanContext } from './plan-context.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** The items and indices of a published wave that can be an indicator. */
export function sourceItems({ entries }: Catalogue): Catalogue['entries'] {
  return entries.filter(
    ({ kind, banner }) => kind !== 'response-rate' && kind !== 'texts' && banner === null,
  );
}

/** From which published table an indicator is read, and for whom: chosen from the list of the wave. */
export function sourceForm(
  indicator: Indicator,
  id: string,
  context: PlanContext,
  put: (indicator: Indicator) => void,
): TemplateResult {
  const { plan, waves, sources, language } = context;
  const { editor } = planWords(language);
  const { source } = indicator;
  const { stub, banner } = partsOfTable(source.table);
  const catalogue = sources.catalogue(source.wave);
  const items = catalogue === undefined ? [] : sourceItems(catalogue);
  const crossed = (catalogue?.entries ?? []).filter(
    (entry) => entry.stub === stub && entry.banner !== null && entry.kind !== 'response-rate',
  );
  const own = items.find((entry) => entry.stub === stub);
  const table = banner === '' ? undefined : sources.table(source.wave, source.table);
  const titleOf = (code: string): string => {
    const wave = waves.find((one) => one.code === code);
    return wave === undefined ? code : say(wave.title, language);
  };
  const published = plan.waves.filter(({ wave }) =>
    waves.some(({ code, state }) => code === wave && state === 'published'),
  );
  const usable = published.some(({ wave }) => wave === source.wave)
    ? published
    : [{ wave: source.wave }, ...published];
  return html`
    ${selectField({
      id: `${id}-wave`,
      label: editor.sourceWave,
      value: source.wave,
      choices: usable.map(({ wave }) => [wave, titleOf(wave)] as const),
      onChange: (wave) => put({ ...indicator, source: { ...source, wave } }),
    })}
    ${
      catalogue === undefined
        ? html`<p role="status">${editor.loadingSource}</p>`
        : html`${selectField({
            id: `${id}-table`,
            label: editor.item,
            value: stub,
            choices: [
              ...(own === undefined ? [[stub, stub] as const] : []),
              ...items.map((entry) => [entry.stub, say(entry.stubLabel, language)] as const),
            ],
            onChange: (code) => {
              const entry = items.find((one) => one.stub === code);
              if (entry !== undefined) put(withSource(indicator, source.wave, entry, own));
            },
          })}
          ${selectField({
            id: `${id}-banner`,
            label: editor.banner,
            value: banner,
            choices: [
              ['', editor.noBanner],
              ...crossed.map(
                (entry) => [entry.banner ?? '', say(entry.bannerLabel ?? { ja: '' }, language)] as const,
              ),
            ],
            onChange: (code) =>
              put({
                ...indicator,
                source: { ...source, table: code === '' ? stub : `${stub}*${code}`, group: 'total' },
              }),
          })}`
    }
    ${
      table === undefined
        ? ''
        : selectField({
            id: `${id}-group`,
            label: editor.group,
            value: source.group,
            choices: table.points
              .filter(({ kind }) => kind !== 'not_stated')
              .map(({ code, label }) => [code, say(label, language)] as const),
            onChange: (group) => put({ ...indicator, source: { ...source, group } }),
          })
    }
  `;
}
