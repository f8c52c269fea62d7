import type { Clock } from '../../server/contract/clock.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

/** Whether the clock of the server is believed. */
export function fetchClock(language: Language): Promise<Clock> {
  return request('/api/manage/clock', { language });
}

/** Says that it is right. */
export function confirmClock(language: Language): Promise<Clock> {
  return request('/api/manage/clock', { language, method: 'POST' });
}
