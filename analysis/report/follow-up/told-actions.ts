import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { ActionState } from './action-states.ts';
import type { FollowUp } from './follow-up.ts';

/** What was done after a wave, as far as words were written that everybody may read, and what became of its figure. */
export interface ToldAction {
  number: number;
  /** What it answers to. */
  subjectLabel: LocalText;
  publicWords: LocalText;
  state: ActionState;
  /** null: it answers to no figure. */
  followUp: FollowUp | null;
}

/** The actions of the wave before. */
export interface ToldActions {
  waveTitle: LocalText;
  actions: readonly ToldAction[];
}
