const size = 100;

/**
 * Whether the device draws Japanese by itself. Names of fonts do not tell: phones have theirs under none. But 「一ー」
 * are two thin lines in every font that has them, and whatever stands in for a missing letter is as tall as any.
 */
export function hasJapaneseFont(family = 'sans-serif'): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return false;
  context.font = `${size}px ${family}`;
  const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = context.measureText('一ー');
  return above + below < size / 2;
}
