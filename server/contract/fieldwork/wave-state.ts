/** The life of a wave, in order. There is no way back. */
export const waveStates = ['draft', 'open', 'closed', 'published'] as const;
export type WaveState = (typeof waveStates)[number];
