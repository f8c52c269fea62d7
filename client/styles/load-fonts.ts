import fonts from './fonts.css?url';

/**
 * Asks for the font stylesheet after the page stands: text is read in the system's font at once and changes when
 * Noto Sans JP has come. A machine without a Japanese font still shows Japanese.
 */
export function loadFonts(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = fonts;
  document.head.append(link);
}
