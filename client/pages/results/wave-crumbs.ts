import type { TemplateResult } from 'lit';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { breadcrumbs } from '../../components/breadcrumbs.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';
import { linkTo, paths } from '../../shell/navigation.ts';

/** The way back from one result: to all results, and to those of its wave; by a general word while its title is not known yet. */
export function waveCrumbs(
  wave: string,
  title: LocalText | undefined,
  language: Language,
  words: ConsoleWords,
): TemplateResult {
  return breadcrumbs(
    [
      { href: linkTo(paths.results, language), label: words.catalogue.resultsTitle },
      {
        href: linkTo(paths.catalogue(wave), language),
        label: title === undefined ? words.wave.title : say(title, language),
      },
    ],
    words.shell,
  );
}
