import { questionnaireItems } from '../items/questionnaire-items.ts';
import { duplicateCodes } from '../items/rules/duplicate-codes.ts';
import type { Issue } from '../schema/issue.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/**
 * Whether every required-by-group matrix speaks of items, groups and marks that exist.
 * Issues   `duplicate-code`; `unknown-item`; `not-an-attribute`; `unknown-option` (a group); `unknown-mark`.
 *
 * @example
 * checkRequirements({ sections: [], requirements: [{ code: 'r', attribute: 'grade', marks: [], rows: [] }] })
 *   .map((issue) => issue.code) // => ['not-an-attribute']
 */
export function checkRequirements({
  sections,
  requirements = [],
}: Pick<Questionnaire, 'sections' | 'requirements'>): Issue[] {
  const items = questionnaireItems({ sections });
  return [
    ...duplicateCodes(
      requirements.map(({ code }, index) => ({ code, path: ['requirements', index, 'code'] })),
    ),
    ...requirements.flatMap(({ attribute, marks, rows }, index): Issue[] => {
      const path = ['requirements', index];
      const column = items.find(({ code }) => code === attribute);
      if (column?.type !== 'single-response' || !column.isAttribute)
        return [{ code: 'not-an-attribute', path: [...path, 'attribute'], facts: { item: attribute } }];
      const options = column.options.map(({ code }) => code);
      const known = marks.map(({ code }) => code);
      return [
        ...duplicateCodes(
          rows.map(({ item }, row) => ({ code: item, path: [...path, 'rows', row, 'item'] })),
        ),
        ...rows.flatMap(({ item, marks: own }, row): Issue[] => [
          ...(items.some(({ code }) => code === item)
            ? []
            : [{ code: 'unknown-item' as const, path: [...path, 'rows', row, 'item'], facts: { item } }]),
          ...Object.entries(own).flatMap(([option, mark]): Issue[] => {
            const place = [...path, 'rows', row, 'marks', option];
            if (!options.includes(option))
              return [{ code: 'unknown-option', path: place, facts: { option, options } }];
            return known.includes(mark)
              ? []
              : [{ code: 'unknown-mark', path: place, facts: { mark, marks: known } }];
          }),
        ]),
      ];
    }),
  ];
}
