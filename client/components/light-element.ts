import { LitElement, type PropertyDeclarations } from 'lit';
import type { Language } from '../../surveys/schema/local-text.ts';
import { consoleWords } from '../strings/console/words.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';

/**
 * An element of the signed-in side. It renders into the page itself, so that labels, captions, anchors and the
 * print style reach across elements.
 */
export abstract class LightElement extends LitElement {
  static override properties: PropertyDeclarations = { language: {} };
  declare language: Language;

  constructor() {
    super();
    this.language = 'ja';
  }

  protected get words(): ConsoleWords {
    return consoleWords(this.language);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
