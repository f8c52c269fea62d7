import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import { foldText } from '../../../analysis/report/topics/fold-text.ts';
import type { Token } from './content-words.ts';

/** A token as the package has it: without a part of speech where no dictionary knows the word. */
interface LinderaToken {
  surface: string;
  partOfSpeech?: string;
  partOfSpeechSubcategory1?: string;
  partOfSpeechSubcategory2?: string;
  baseForm?: string;
}

/**
 * Loads the tokenizer with its dictionary: a second and 200 MB, so in a thread that ends afterwards. Nothing is fetched:
 * the dictionary is part of the package.
 */
export function loadTokenizer(): (text: string) => Token[] {
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (text) =>
    // Full width and half width are one word, and the dictionary knows small letters.
    (tokenizer.tokenize(foldText(text)) as LinderaToken[]).map((token) => ({
      surface: token.surface,
      partOfSpeech: token.partOfSpeech ?? 'UNK',
      subcategory: token.partOfSpeechSubcategory1 ?? '',
      detail: token.partOfSpeechSubcategory2 ?? '',
      baseForm: token.baseForm ?? '',
    }));
}
