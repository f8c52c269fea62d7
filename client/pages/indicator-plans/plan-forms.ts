import { html, type TemplateResult } from 'lit';
import type { WaveSummary } from '../../../server/contract/fieldwork/waves.ts';
import type { IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import { say } from '../../strings/language.ts';
import { checkField, localField, textField } from '../../forms/fields.ts';
import { fiscalYearOf } from './edited-plan.ts';
import { yearField, type PlanContext } from './plan-context.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

/** Name and years of a plan; its code as long as it is new. */
export function coverForm(context: PlanContext, isNew: boolean): TemplateResult {
  const { plan, language } = context;
  const { editor } = planWords(language);
  return html`
    ${localField(
      {
        id: 'plan-title',
        label: editor.planTitle,
        value: plan.title,
        onInput: (title) => context.change({ ...plan, title: title ?? { ja: '' } }),
      },
      context,
    )}
    ${
      isNew
        ? textField({
            id: 'plan-code',
            label: editor.code,
            hint: editor.codeHint,
            value: plan.code,
            onInput: (code) => context.change({ ...plan, code: code.normalize('NFKC').trim() }),
          })
        : ''
    }
    <div class="number-pair">
      ${yearField(
        {
          id: 'plan-firstFiscalYear',
          label: editor.first,
          value: plan.firstFiscalYear,
          onChange: (year) => context.change({ ...plan, firstFiscalYear: year ?? plan.firstFiscalYear }),
        },
        language,
      )}
      ${yearField(
        {
          id: 'plan-midTermFiscalYear',
          label: editor.midTerm,
          value: plan.midTermFiscalYear,
          none: editor.none,
          onChange: (year) => {
            const { midTermFiscalYear: _, ...rest } = plan;
            context.change(year === undefined ? rest : { ...rest, midTermFiscalYear: year });
          },
        },
        language,
      )}
      ${yearField(
        {
          id: 'plan-lastFiscalYear',
          label: editor.last,
          value: plan.lastFiscalYear,
          onChange: (year) => context.change({ ...plan, lastFiscalYear: year ?? plan.lastFiscalYear }),
        },
        language,
      )}
    </div>
  `;
}

/** Which waves measure the plan, and of which fiscal year each is. */
export function wavesForm(context: PlanContext): TemplateResult {
  const { plan, waves, language } = context;
  const { editor } = planWords(language);
  // A wave that was deleted since stays visible, so that it can be taken out.
  const lost = plan.waves.filter(({ wave }) => waves.every(({ code }) => code !== wave));
  return html`<fieldset class="choices">
    <legend><h2>${editor.waves}</h2></legend>
    <p class="hint">${editor.wavesLead}</p>
    ${waves.length === 0 ? html`<p>${editor.wavesEmpty}</p>` : ''}
    ${waves.toSorted((a, b) => a.opensOn.localeCompare(b.opensOn)).map((wave) => waveChoice(wave, context))}
    ${lost.map(({ wave }) =>
      checkField({
        id: `wave-choice-${wave}`,
        label: wave,
        isChecked: true,
        onChange: () => context.change(withoutWave(plan, wave)),
      }),
    )}
  </fieldset>`;
}

/** Which reports that were printed before stand among the waves. */
export function printedForm(context: PlanContext): TemplateResult | string {
  const { plan, reports, language } = context;
  const { editor } = planWords(language);
  const { printed = [], ...rest } = plan;
  if (reports.length === 0 && printed.length === 0) return '';
  const lost = printed.filter((code) => reports.every((report) => report.code !== code));
  const choices = [
    ...reports.map(({ code, title, fiscalYear }) => ({
      code,
      label: `${say(title, language)} (${fiscalYearWords(fiscalYear, language)})`,
    })),
    ...lost.map((code) => ({ code, label: code })),
  ];
  return html`<fieldset class="choices" id="plan-printed" tabindex="-1">
    <legend><h2>${editor.printed}</h2></legend>
    <p class="hint">${editor.printedLead}</p>
    ${choices.map(({ code, label }) =>
      checkField({
        id: `printed-choice-${code}`,
        label,
        isChecked: printed.includes(code),
        onChange: (isChecked) => {
          const chosen = isChecked ? [...printed, code] : printed.filter((own) => own !== code);
          context.change(chosen.length === 0 ? rest : { ...rest, printed: chosen });
        },
      }),
    )}
  </fieldset>`;
}

function waveChoice(wave: WaveSummary, context: PlanContext): TemplateResult {
  const { plan, language } = context;
  const { editor } = planWords(language);
  const title = say(wave.title, language);
  const place = plan.waves.findIndex((own) => own.wave === wave.code);
  const own = plan.waves[place];
  const isPublished = wave.state === 'published';
  return html`<div class="wave-choice">
    ${checkField({
      id: `wave-choice-${wave.code}`,
      label: isPublished ? title : `${title} (${editor.notPublished})`,
      isChecked: own !== undefined,
      onChange: (isChecked) =>
        context.change(
          isChecked
            ? {
                ...plan,
                waves: [...plan.waves, { wave: wave.code, fiscalYear: fiscalYearOf(wave.opensOn) }],
              }
            : withoutWave(plan, wave.code),
        ),
    })}
    ${
      own === undefined
        ? ''
        : yearField(
            {
              id: `wave-${place}-year`,
              label: editor.fiscalYear(title),
              value: own.fiscalYear,
              onChange: (year) =>
                context.change({
                  ...plan,
                  waves: plan.waves.with(place, { ...own, fiscalYear: year ?? own.fiscalYear }),
                }),
            },
            language,
          )
    }
  </div>`;
}

function withoutWave(plan: IndicatorPlan, code: string): IndicatorPlan {
  return { ...plan, waves: plan.waves.filter(({ wave }) => wave !== code) };
}
