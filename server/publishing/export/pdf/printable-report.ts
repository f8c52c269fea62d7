import { line } from '../../../../analysis/report/cells.ts';
import type { ReportDocument } from '../../../../analysis/report/document/report-document.ts';
import { reportWords } from '../../../../analysis/report/words/report-words.ts';

/** What stands for a character that no font has (〓, the printers' stopgap). */
const stopgap = '〓';

/** Steering characters: of direction, which turn other text round, and of nothing. Line breaks and tabs are none. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/gu;
/** Drawn by nobody where a font does not know them: joiners, variation selectors. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The report with texts that can be set: without steering characters, and with 〓 for what no font has, which is said
 * where the marks are explained. One such character would otherwise cost the whole file.
 */
export function printableReport(report: ReportDocument, characters: ReadonlySet<number>): ReportDocument {
  let isReplaced = false;
  const settable = (text: string): string =>
    Array.from(text.toWellFormed().replaceAll(unprintable, ''), (character) => {
      if (/\s/.test(character) || characters.has(character.codePointAt(0) ?? 0)) return character;
      if (ignorable.test(character)) return '';
      isReplaced = true;
      return stopgap;
    }).join('');
  const settled = mapStrings(report, settable);
  if (!isReplaced) return settled;
  const note = line('note', reportWords(report.language).report.unprintable);
  const own = settled.sections.findIndex(({ code }) => code === 'reading');
  return {
    ...settled,
    sections: settled.sections.map((section, place) =>
      place === Math.max(own, 0)
        ? { ...section, blocks: [...section.blocks, { kind: 'paragraphs', lines: [note] }] }
        : section,
    ),
  };
}

/** The same value with every text in it changed; keys stay. */
function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((part: unknown) => mapStrings(part, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, mapStrings(part as unknown, change)]),
  ) as Value;
}
