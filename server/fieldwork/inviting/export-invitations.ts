import Papa from 'papaparse';
import { printAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { ExportedInvitation } from '../../contract/fieldwork/invitations.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { allInvitations } from '../../store/fieldwork/invitations.queries.ts';
import { invitationCode } from './invitation-code.ts';
import { requireInviting } from './require-inviting.ts';

/**
 * Everybody who is invited with his or her link, for mail merge and printed slips: whether a ticket was taken is not in
 * it. `without-email`: only those who cannot be mailed.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function exportInvitations(
  { db, keys, publicUrl, now }: Dependencies,
  waveCode: string,
  only: 'all' | 'without-email',
  actor: string,
): Promise<ExportedInvitation[]> {
  await requireInviting(db, waveCode);
  const rows = await allInvitations(db, waveCode);
  const wanted = rows.filter(({ email }) => only === 'all' || email === null);
  await addLogEntry(db, {
    at: now().toISOString(),
    actor,
    action: 'invitations-exported',
    wave: waveCode,
    facts: { count: wanted.length },
  });
  return wanted.map(({ id, generation, ...person }) => {
    const code = printAccessCode(invitationCode(keys, waveCode, { id, generation }));
    return { ...person, code, link: invitationLink(publicUrl, waveCode, code) };
  });
}

/** The code stands behind `#`: browsers keep that part to themselves, no server or proxy ever sees it. */
export function invitationLink(publicUrl: string, wave: string, code: string): string {
  return `${publicUrl.replace(/\/$/, '')}/w/${wave}#${code}`;
}

/** The same for mail merge: UTF-8 with byte order mark, cells that look like formulas defused. */
export function invitationsCsv(invitations: ExportedInvitation[]): string {
  const heading = ['職員番号', '氏名', '所属', 'メールアドレス', '区分', '番号', 'リンク'];
  const rows = invitations.map(({ reference, name, department, email, stratum, code, link }) => [
    reference,
    name,
    department,
    email ?? '',
    stratum,
    code,
    link,
  ]);
  return `\uFEFF${Papa.unparse([heading, ...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
