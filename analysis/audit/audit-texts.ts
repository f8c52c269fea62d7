import type { PublishedTexts } from '../report/published-table.ts';
import type { TextsView } from '../report/table-view.ts';
import { completeTexts, textsView } from '../report/texts-view.ts';

/** What is wrong with a published list of texts, as an outsider sees it. */
export interface TextsFinding {
  list: string;
  problem: 'too few given' | 'more published than given' | 'something stands beside a text';
}

/**
 * Looks at published lists of texts from outside: too few were given to hide among; there are more than were given; or
 * something stands beside a text, by which its writer's group or other answers could be told.
 *
 * Shape    lists as they are served.
 * @example auditTexts([], 10) // => []
 */
export function auditTexts(lists: readonly PublishedTexts[], minimumBase: number): TextsFinding[] {
  return lists.flatMap((list) => {
    const views = (): TextsView[] => [completeTexts(list, 'ja'), textsView(list, 'ja')];
    const isAlone =
      list.texts.every((text: unknown) => typeof text === 'string') &&
      views().every(({ texts }) => texts.join('\0') === list.texts.join('\0'));
    const problems: [boolean, TextsFinding['problem']][] = [
      [list.givenCount < minimumBase, 'too few given'],
      [list.texts.length > list.givenCount, 'more published than given'],
      [!isAlone, 'something stands beside a text'],
    ];
    return problems.flatMap(([isSo, problem]) => (isSo ? [{ list: list.id, problem }] : []));
  });
}
