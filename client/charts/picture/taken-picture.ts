import { saveFile } from '../../components/save-file.ts';
import type { SavingWords } from '../../strings/console/saving/saving-words.ts';
import type { ChartPicture } from './chart-picture.ts';
import { pngOf } from './png-of.ts';

/**
 * Puts a picture onto the clipboard, and says what became of it. The picture may still be in the making: whoever pressed
 * is asked for nothing a second time.
 */
export async function copiedPicture(picture: Promise<ChartPicture>, words: SavingWords): Promise<string> {
  // Without https there is no clipboard for pictures.
  if (!('clipboard' in navigator) || !('ClipboardItem' in globalThis)) return words.copyRefused;
  const png = picture.then(pngOf);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return words.copied;
  } catch {
    await png;
    return words.copyRefused;
  }
}

/** Saves a picture of a table's chart, and says under which name. */
export async function savedPicture(
  picture: ChartPicture,
  { wave, table, ending }: { wave: string; table: string; ending: 'png' | 'svg' },
  words: SavingWords,
): Promise<string> {
  const name = `${wave}-${table.replaceAll('*', '-by-').replaceAll(':', '-')}.${ending}`;
  saveFile(
    ending === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' }),
    name,
  );
  return words.saved(name);
}
