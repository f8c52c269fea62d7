/**
 * The text of a field after an `input` or `compositionend` event; undefined while an input method (Japanese, Chinese,
 * Korean) is still converting what was typed: half-converted text is nobody's answer, and writing back into the field
 * at that moment breaks the conversion.
 */
export function settledText(event: Event): string | undefined {
  if (event instanceof InputEvent && event.isComposing) return undefined;
  const field = event.target;
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : undefined;
}
