import { expect, test } from 'vitest';
import { entryStrings, loadEntryStrings } from '../../../client/strings/entry/entry-strings.ts';
import {
  loadPublicWaveStrings,
  publicWaveStrings,
} from '../../../client/strings/public-wave/public-wave-strings.ts';
import { laterStrings } from '../../../client/strings/respond/later-strings.ts';
import { loadRespondStrings, respondStrings } from '../../../client/strings/respond/respond-strings.ts';
import { respondentLanguageCodes } from '../../../surveys/schema/language.ts';

test.each(respondentLanguageCodes.filter((code) => code !== 'ja'))(
  '%s has words of its own on every page that respondents meet',
  async (language) => {
    await Promise.all([
      loadRespondStrings(language),
      loadEntryStrings(language),
      loadPublicWaveStrings(language),
    ]);
    expect(respondStrings[language].begin).not.toBe(respondStrings.ja.begin);
    expect(laterStrings(language).send).not.toBe(laterStrings('ja').send);
    expect(entryStrings[language].takeTicket).not.toBe(entryStrings.ja.takeTicket);
    expect(publicWaveStrings[language].lead).not.toBe(publicWaveStrings.ja.lead);
  },
);
