import type { TemplateResult } from 'lit';
import type { TabulatedItem } from '../../../../../surveys/items/as-tabulated.ts';
import { crossBanners } from '../draft/edited-table-plan.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { pairsForm } from './pairs-form.ts';

/** The tables of one item by the options of another. */
export function crossesForm(
  items: readonly TabulatedItem[],
  name: (code: string) => string,
  context: EditContext,
): TemplateResult {
  const { tablePlan } = context;
  const { tablePlan: words } = context.words.authoring.editor;
  const choice = ({ code }: TabulatedItem) => ({ code, label: name(code) });
  return pairsForm(
    {
      id: 'cross',
      title: words.crosses,
      hint: words.crossesHint,
      none: words.noCrosses,
      pairs: tablePlan.crosses.map(({ stub, banner }, index) => ({
        name: words.cross(name(stub), name(banner)),
        path: ['tablePlan', 'crosses', index],
        onRemove: () =>
          context.changePlan({ ...tablePlan, crosses: tablePlan.crosses.toSpliced(index, 1) }, ''),
      })),
      first: { label: words.stub, choices: items.map(choice) },
      second: { label: words.banner, choices: crossBanners(tablePlan, items).map(choice) },
      noChoices: words.noCrossBanners,
      add: words.addCross,
      onAdd: (stub, banner) => {
        const own = words.cross(name(stub), name(banner));
        if (tablePlan.crosses.some((cross) => cross.stub === stub && cross.banner === banner))
          return words.isThere(own);
        context.changePlan({ ...tablePlan, crosses: [...tablePlan.crosses, { stub, banner }] }, '');
        return words.added(own);
      },
    },
    context,
  );
}
