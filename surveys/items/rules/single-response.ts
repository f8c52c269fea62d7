import type { Issue } from '../../schema/issue.ts';
import type { SingleResponseItem } from '../../schema/item.ts';
import { reservedCodes } from './reserved-codes.ts';
import { asItself, type ItemRules } from './item-rules.ts';
import { checkOptionCodes } from './options.ts';

/** Issues   `duplicate-code`, `reserved-code` (attributes), `exclusive-on-single-response`. */
export const singleResponseRules: ItemRules<SingleResponseItem> = {
  check: (item) => [
    ...checkOptionCodes(item),
    ...item.options.flatMap(({ code, isExclusive }, index): Issue[] => [
      ...(item.isAttribute && reservedCodes.includes(code)
        ? [{ code: 'reserved-code' as const, path: ['options', index, 'code'], facts: { code } }]
        : []),
      ...(isExclusive
        ? [
            {
              code: 'exclusive-on-single-response' as const,
              path: ['options', index, 'isExclusive'],
              facts: { option: code },
            },
          ]
        : []),
    ]),
  ],
  choices: ({ options }) => options.map(({ code }) => code),
  fromText: (_, text, parts) => (parts.length > 1 ? parts : (parts[0] ?? text)),
  tabulation: asItself,
  scaleKeys: ['options'],
  takesBounds: false,
  isFreeText: false,
};
