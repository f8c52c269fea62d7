import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a backup says it holds: written last, so that one that was cut short has none. */
const manifestSchema = z.object({
  format: z.literal('kotae-backup/1'),
  madeAt: z.iso.datetime(),
  /** Of the program. */
  version: z.string(),
  log: z.object({ position: z.int(), hash: z.string() }),
  /** Waves whose answers are in here although they were still being given. */
  openWaves: z.array(z.string()),
  files: z.array(
    z.object({
      // Never out of the folder.
      path: z.string().regex(/^(?:(?:responses|keys|paper|texts)\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/),
      byteCount: z.int(),
      sha256: z.string(),
    }),
  ),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

export const manifestName = 'backup.json';

/** Throws  one line with the path, where there is none or it cannot be read. */
export function readManifest(directory: string): BackupManifest {
  const path = join(directory, manifestName);
  if (!existsSync(path)) throw new Error(`${path}: missing; this is no backup, or it was cut short`);
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(`${path}: damaged; the backup cannot be used`);
  }
}

export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
