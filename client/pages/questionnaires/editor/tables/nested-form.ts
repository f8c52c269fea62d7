import type { TemplateResult } from 'lit';
import type { TabulatedItem } from '../../../../../surveys/items/as-tabulated.ts';
import { bannerForm } from './banner-form.ts';
import { isAttribute, withNested, withoutBanner } from '../draft/edited-table-plan.ts';
import type { EditContext } from '../draft/edit-context.ts';
import { pairsForm } from './pairs-form.ts';

/** The tables by the groups of one attribute within those of another. */
export function nestedForm(
  items: readonly TabulatedItem[],
  name: (code: string) => string,
  context: EditContext,
): TemplateResult {
  const { tablePlan } = context;
  const { editor, differences } = context.words.authoring;
  const { tablePlan: words } = editor;
  const attributes = items.filter(isAttribute).map(({ code }) => ({ code, label: name(code) }));
  return pairsForm(
    {
      id: 'nested',
      title: words.nested,
      hint: words.nestedHint,
      none: words.noNested,
      pairs: tablePlan.banners.flatMap((banner, index) => {
        const { item, within } = banner;
        if (within === undefined) return [];
        const own = words.nestedBy(name(within), name(item));
        return {
          name: own,
          path: ['tablePlan', 'banners', index],
          content: bannerForm({ index, banner, name: differences.within(name(within), name(item)) }, context),
          onRemove: () => context.changePlan(withoutBanner(tablePlan, index), ''),
        };
      }),
      first: { label: words.outer, choices: attributes.length < 2 ? [] : attributes },
      second: { label: words.inner, choices: attributes },
      noChoices: words.noNestedAttributes,
      add: words.addNested,
      onAdd: (within, item) => {
        const own = words.nestedBy(name(within), name(item));
        if (within === item) return words.nestedInItself;
        if (tablePlan.banners.some((banner) => banner.item === item && banner.within === within))
          return words.isThere(own);
        context.changePlan(withNested(tablePlan, within, item), '');
        return words.added(own);
      },
    },
    context,
  );
}
