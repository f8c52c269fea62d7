import { createMiddleware } from 'hono/factory';
import type { Dependencies } from '../../dependencies.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { actorOf } from './actor-of.ts';
import type { SignedInEnv } from '../api.ts';

/**
 * Writes into the log who took which file away, before it goes: of every answer that is a file, so that no route can
 * leave it out. One that has said so itself sets `isDownloadNoted`.
 */
export function noteDownloads({ db, now }: Pick<Dependencies, 'db' | 'now'>) {
  return createMiddleware<SignedInEnv>(async (context, next) => {
    await next();
    const disposition = context.res.headers.get('content-disposition') ?? '';
    const file = /^attachment; filename="([^"]*)"/.exec(disposition)?.[1];
    if (file === undefined || context.var.isDownloadNoted === true) return;
    const actor = actorOf(context.var.account);
    await addLogEntry(db, { at: now().toISOString(), actor, action: 'file-exported', facts: { file } });
  });
}
