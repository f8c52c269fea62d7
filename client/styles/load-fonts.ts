/**
 * Asks for the font stylesheet after the page stands: text is read in the system's font at once and changes when
 * Noto Sans JP has come. A machine without a Japanese font still shows Japanese.
 */
export function loadFonts(): void {
  void import('./fonts.css');
}
