import { loadConsoleWords } from '../../client/strings/console/words.ts';
import { loadEntryStrings } from '../../client/strings/entry/entry-strings.ts';
import { loadPublicWaveStrings } from '../../client/strings/public-wave/public-wave-strings.ts';
import { loadRespondStrings } from '../../client/strings/respond/respond-strings.ts';

/** Pages await their words before they show themselves; components on their own are given both languages. */
await Promise.all([
  loadConsoleWords('en'),
  loadRespondStrings('en'),
  loadEntryStrings('en'),
  loadPublicWaveStrings('en'),
]);
