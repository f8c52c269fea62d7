import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Place } from './place.ts';

/** An unfinished response on a private device. */
export interface Draft {
  /** Fingerprint of the contract it was answered under. */
  contract: string;
  submission: string;
  sheet: AnswerSheet;
  place: Place;
  /** Sending had begun: it may have arrived, and is safe to send again. */
  isSending?: boolean;
}

/** Where the draft of one wave is kept on this device. */
export interface DraftStore {
  /** The draft, if there is one under this contract; one under another contract is removed. */
  read(contract: string): Draft | undefined;
  write(draft: Draft): void;
  clear(): void;
}

/**
 * Keeps one wave's draft in the browser's storage. A browser that refuses storage (private window, policy of the
 * workplace) keeps nothing, and answering goes on without.
 */
export function draftStore(wave: string, storage: () => Storage = () => localStorage): DraftStore {
  const key = `kotae/draft/${wave}`;
  return {
    read(contract) {
      const draft = parse(attempt(() => storage().getItem(key)));
      if (draft?.contract === contract) return draft;
      this.clear();
      return undefined;
    },
    write(draft) {
      attempt(() => storage().setItem(key, JSON.stringify(draft)));
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

function parse(text: string | null | undefined): Draft | undefined {
  const value: unknown = attempt(() => JSON.parse(text ?? 'null'));
  return isDraft(value) ? value : undefined;
}

function isDraft(value: unknown): value is Draft {
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
