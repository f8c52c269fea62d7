import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Place } from './place.ts';

/** An unfinished response on a private device. */
export interface SavedAnswers {
  /** Fingerprint of the contract it was answered under. */
  contract: string;
  submission: string;
  sheet: AnswerSheet;
  place: Place;
  /** Of the order of questions and options; none was kept by the first version. */
  seed?: number;
  /** Sending had begun: it may have arrived, and is safe to send again. */
  isSending?: boolean;
}

/** Where the answers to one wave are kept on this device. */
export interface SavedAnswersStore {
  /** Those under this contract, if there are any; those under another are removed. */
  read(contract: string): SavedAnswers | undefined;
  /** Whether the browser has kept it. */
  write(saved: SavedAnswers): boolean;
  clear(): void;
}

/**
 * Keeps the answers of one wave in the browser's storage. A browser that refuses storage (private window, policy of the
 * workplace) keeps nothing, and answering goes on without.
 */
export function savedAnswersStore(
  wave: string,
  storage: () => Storage = () => localStorage,
): SavedAnswersStore {
  // The name under which the first version kept them: what somebody began with it is still found.
  const key = `kotae/draft/${wave}`;
  return {
    read(contract) {
      const saved = parse(attempt(() => storage().getItem(key)));
      if (saved?.contract === contract) return saved;
      this.clear();
      return undefined;
    },
    write(saved) {
      return attempt(() => storage().setItem(key, JSON.stringify(saved)) ?? true) === true;
    },
    clear() {
      attempt(() => storage().removeItem(key));
    },
  };
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function parse(text: string | null | undefined): SavedAnswers | undefined {
  const value: unknown = attempt(() => JSON.parse(text ?? 'null'));
  return isSavedAnswers(value) ? value : undefined;
}

function isSavedAnswers(value: unknown): value is SavedAnswers {
  return (
    isRecord(value) &&
    typeof value['contract'] === 'string' &&
    typeof value['submission'] === 'string' &&
    /^[0-9a-f]{32}$/.test(value['submission']) &&
    typeof value['place'] === 'string' &&
    isRecord(value['sheet']) &&
    isRecord(value['sheet']['answers']) &&
    isRecord(value['sheet']['texts'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
