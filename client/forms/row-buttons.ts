import { html, type TemplateResult } from 'lit';
import type { EditContext } from '../pages/questionnaires/editor/draft/edit-context.ts';

interface RowButtons {
  /** What is moved or removed, as it is read out. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** Up, down, remove: for everything that stands in a list. */
export function rowButtons(
  { name, isFirst, isLast, onMove, onRemove }: RowButtons,
  { words }: Pick<EditContext, 'words'>,
): TemplateResult {
  const editor = words.authoring.editor;
  return html`<span class="row-buttons">
    <button
      type="button"
      class="small"
      aria-label=${editor.upSpoken(name)}
      ?disabled=${isFirst}
      @click=${() => onMove(-1)}
    >
      ↑
    </button>
    <button
      type="button"
      class="small"
      aria-label=${editor.downSpoken(name)}
      ?disabled=${isLast}
      @click=${() => onMove(1)}
    >
      ↓
    </button>
    <button type="button" class="small" aria-label=${editor.removeSpoken(name)} @click=${onRemove}>
      ${editor.remove1}
    </button>
  </span>`;
}
