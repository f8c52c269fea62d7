import { html, type TemplateResult } from 'lit';
import type { PlanRule } from '../../../surveys/schema/indicator-plan.ts';
import {
  exampleGrades,
  usualPlanRule,
  type ExampleGrades,
} from '../../../analysis/report/indicator-plans/plan-rules.ts';
import { localField, numberField, selectField } from '../../forms/fields.ts';
import type { PlanContext } from './plan-context.ts';
import { planWords } from '../../strings/console/plans/plan-words.ts';

type Grades = NonNullable<PlanRule['grades']>;

const certainties = [0.975, 0.95, 0.9, 0.8];

/** By which rule the plan says how far its indicators have come: certainty, before the target year, grades. */
export function ruleForm(context: PlanContext): TemplateResult {
  const { plan, language } = context;
  const { editor } = planWords(language);
  const rule = plan.rule ?? usualPlanRule;
  const put = (changes: Partial<PlanRule>): void => {
    const changed = { ...rule, ...changes };
    const { rule: _, ...rest } = plan;
    context.change(isUsual(changed) ? rest : { ...rest, rule: changed });
  };
  const { grades } = rule;
  const known = certainties.includes(rule.certainty) ? certainties : [...certainties, rule.certainty];
  return html`<fieldset class="choices plan-rule" id="plan-rule" tabindex="-1">
    <legend><h2>${editor.rule}</h2></legend>
    <p class="hint">${editor.ruleLead}</p>
    ${selectField({
      id: 'plan-rule-certainty',
      label: editor.certainty,
      value: String(rule.certainty),
      choices: known.map((certainty) => [String(certainty), editor.certaintyOf(certainty)] as const),
      onChange: (certainty) => put({ certainty: Number(certainty) }),
    })}
    ${selectField({
      id: 'plan-rule-before',
      label: editor.beforeTargetYear,
      value: rule.beforeTargetYear,
      choices: [
        ['path', editor.befores.path],
        ['wait', editor.befores.wait],
      ],
      onChange: (before) => put({ beforeTargetYear: before === 'wait' ? 'wait' : 'path' }),
    })}
    ${selectField({
      id: 'plan-rule-grades',
      label: editor.grades,
      value: gradesName(grades),
      choices: [
        ['', editor.none],
        ...examples.map((name) => [name, editor.gradesOf[name]] as const),
        ...(gradesName(grades) === 'own' ? [['own', editor.gradesOf.own] as const] : []),
      ],
      onChange: (name) => {
        const { grades: _, ...rest } = rule;
        const example = examples.find((own) => own === name);
        const { rule: __, ...others } = plan;
        const changed = example === undefined ? rest : { ...rest, grades: copyOf(exampleGrades[example]) };
        context.change(isUsual(changed) ? others : { ...others, rule: changed });
      },
    })}
    ${grades === undefined ? '' : gradesForm(grades, context, (changed) => put({ grades: changed }))}
  </fieldset>`;
}

const examples = Object.keys(exampleGrades) as ExampleGrades[];

function copyOf({ of, steps }: (typeof exampleGrades)[ExampleGrades]): Grades {
  return { of, steps: steps.map(({ label, from }) => ({ label: { ...label }, from })) };
}

function isUsual(rule: PlanRule): boolean {
  return JSON.stringify(rule) === JSON.stringify(usualPlanRule);
}

/** Which example the grades are, letter for letter; else one's own. */
function gradesName(grades: Grades | undefined): ExampleGrades | 'own' | '' {
  if (grades === undefined) return '';
  const written = JSON.stringify(grades);
  return examples.find((name) => JSON.stringify(copyOf(exampleGrades[name])) === written) ?? 'own';
}

/** Each grade's words and the percentage of the way from which it is given; the last one has what is left. */
function gradesForm(grades: Grades, context: PlanContext, put: (grades: Grades) => void): TemplateResult {
  const { editor } = planWords(context.language);
  const { steps } = grades;
  return html`
    ${selectField({
      id: 'plan-rule-of',
      label: editor.gradesMeasure,
      value: grades.of,
      choices: [
        ['way', editor.measures.way],
        ['path', editor.measures.path],
      ],
      onChange: (of) => put({ ...grades, of: of === 'path' ? 'path' : 'way' }),
    })}
    ${steps.map(
      (step, place) =>
        html`<div class="year-row">
          ${localField(
            {
              id: `plan-rule-grade-${place}`,
              label: editor.gradeLabel(place + 1),
              value: step.label,
              onInput: (label) =>
                put({ ...grades, steps: steps.with(place, { ...step, label: label ?? { ja: '' } }) }),
            },
            context,
          )}
          ${
            step.from === null
              ? ''
              : numberField({
                  id: `plan-rule-grade-${place}-from`,
                  label: editor.gradeFrom,
                  value: Number((100 * step.from).toPrecision(12)),
                  onInput: (percent) => {
                    if (percent === undefined) context.change(context.plan);
                    else
                      put({
                        ...grades,
                        steps: steps.with(place, { ...step, from: Number((percent / 100).toPrecision(12)) }),
                      });
                  },
                })
          }
        </div>`,
    )}
  `;
}
