import type { ResponseOption } from '../../surveys/schema/item.ts';
import { nextCode } from '../pages/questionnaires/editor/draft/codes.ts';

/**
 * Options out of lines as they are pasted from a spreadsheet or a text: the label, and after tabs a description and an
 * English label. Numbers and marks that lists begin with ("1. ", "(2)", "・") are left out, empty lines too.
 */
export function pasteOptions(text: string, taken: readonly string[]): ResponseOption[] {
  const codes = [...taken];
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .map(([label = '', ...others]) => [
      label.replace(/^(?:[（(]?\d{1,2}[.)．）、:：]|[・●○■□•*-])\s*/u, ''),
      ...others,
    ])
    .filter(([label]) => label !== '' && label !== undefined)
    .map(([label = '', description = '', english = '']) => {
      const code = nextCode(codes);
      codes.push(code);
      return {
        code,
        label: { ja: label, ...(english !== '' && { en: english }) },
        ...(description !== '' && { description: { ja: description } }),
      };
    });
}
