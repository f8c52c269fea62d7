import fonts from './fonts.css?url';
import { hasJapaneseFont } from './has-japanese-font.ts';

/**
 * Noto Sans JP, in the slices that a page needs, for a device that has no Japanese font: its owner reads Japanese all
 * the same. Everywhere else the fonts that people know from their device are used, and nothing is fetched.
 */
export function loadFonts(): void {
  if (hasJapaneseFont()) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = fonts;
  document.head.append(link);
}
