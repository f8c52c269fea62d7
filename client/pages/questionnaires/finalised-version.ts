import type { Language } from '../../../surveys/schema/language.ts';
import { linkTo, paths } from '../../shell/navigation.ts';

/** The page of a questionnaire as it is met when a version has just been made: with what to do next. */
export function linkToFinalised(code: string, version: number, language: Language): string {
  const address = linkTo(paths.questionnaire(code), language);
  return `${address}${address.includes('?') ? '&' : '?'}finalised=${version}`;
}

/** The version that has just been made, as the address says. */
export function finalisedVersion(address: string): number | undefined {
  const version = Number(new URL(address).searchParams.get('finalised'));
  return version > 0 ? version : undefined;
}
