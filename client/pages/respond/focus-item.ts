import type { AskedPage } from '../../../surveys/routing/asked-pages.ts';
import type { ItemMatrix } from '../../items/matrix/item-matrix.ts';

/** Sets the focus on an item of the page that is shown: on its row where it is one of a matrix. */
export function focusItem(host: ParentNode, page: AskedPage | undefined, code: string): void {
  const part = page?.parts.find((one) => one.type === 'matrix' && one.rows.some((row) => row.code === code));
  if (part === undefined) host.querySelector<HTMLElement>(`#item-${code} > *`)?.focus();
  else host.querySelector<ItemMatrix>(`#item-${part.code} > item-matrix`)?.focusRow(code);
}
