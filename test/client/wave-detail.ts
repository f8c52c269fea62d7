import type { WaveDetail } from '../../server/contract/waves.ts';

/** An open wave with tickets and drawn codes. */
export const waveDetail: WaveDetail = {
  code: 'attainment-2026',
  organisation: { ja: '枚方市', en: 'Hirakata City' },
  title: { ja: '到達度確認', en: 'Attainment' },
  state: 'open',
  isSynthetic: false,
  questionnaire: { code: 'small', version: 1 },
  opensOn: '2026-11-01',
  closesOn: '2026-11-15',
  retainUntil: '2027-11-15',
  minimumBase: 10,
  modes: ['ticket', 'drawn-code'],
  eligibleCount: 577,
  responseCount: 12,
  countedOn: '2026-11-05',
  answeringPath: '/w/attainment-2026',
  openedAt: '2026-10-20T01:00:00.000Z',
  closedAt: null,
  publishedAt: null,
  population: [],
  merges: [],
  mergedStrata: [],
  ticketsUntil: null,
  timeZone: 'Asia/Tokyo',
  strata: [
    { code: 'top', label: { ja: '部次長級', en: 'Directors' }, options: ['1', '2'], eligibleCount: 51 },
    { code: '8', label: { ja: '係員', en: 'Clerk' }, options: ['8'], eligibleCount: 526 },
  ],
  isDeletionDue: false,
  contractFingerprint: '0123456789abcdef'.repeat(4),
};
