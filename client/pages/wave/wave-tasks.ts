import { html, type TemplateResult } from 'lit';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { linkTo, paths } from '../../shell/navigation.ts';

type Task = keyof ConsoleWords['printing']['wave']['links'];

/** What can be handed out, keyed in or shown at this stage, by the ways in which people answer. */
export function tasksOf({
  state,
  modes,
  contractFingerprint,
}: Pick<WaveDetail, 'state' | 'modes' | 'contractFingerprint'>): Task[] {
  const isOpen = state === 'open';
  const isOngoing = isOpen || state === 'draft';
  const offers: [boolean, Task][] = [
    [isOngoing && modes.includes('ticket'), 'invitations'],
    [isOpen && modes.includes('ticket'), 'slips'],
    [isOpen && modes.includes('drawn-code'), 'codes'],
    [isOngoing && contractFingerprint !== null, 'poster'],
    [isOngoing && (modes.includes('paper') || modes.includes('drawn-code')), 'form'],
    [isOpen && modes.includes('paper'), 'paper'],
    [isOpen && (modes.includes('open-link') || modes.includes('paper')), 'imports'],
    [state !== 'draft', 'publicPage'],
  ];
  return offers.flatMap(([isOffered, task]) => (isOffered ? [task] : []));
}

export function waveTasks(
  wave: WaveDetail,
  language: Language,
  { printing: { wave: words } }: ConsoleWords,
): TemplateResult {
  const pages: Record<Exclude<Task, 'publicPage'>, string> = {
    invitations: paths.invitations(wave.code),
    slips: paths.slips(wave.code),
    codes: paths.codes(wave.code),
    poster: paths.poster(wave.code),
    form: paths.paperForm(wave.code),
    paper: paths.paper(wave.code),
    imports: paths.responseImport(wave.code),
  };
  const tasks = tasksOf(wave);
  return html`<section class="card">
    <h2>${words.tasks}</h2>
    ${
      tasks.length === 0
        ? html`<p>${words.tasksEmpty}</p>`
        : html`<ul class="tasks">
            ${tasks.map((task) => {
              const [name, hint] = words.links[task];
              const link =
                task === 'publicPage'
                  ? html`<a
                      href=${linkTo(`/waves/${encodeURIComponent(wave.code)}`, language)}
                      target="_blank"
                      rel="noopener"
                      >${name}</a
                    >`
                  : html`<a href=${linkTo(pages[task], language)}>${name}</a>`;
              return html`<li>${link} <span class="hint">${hint}</span></li>`;
            })}
          </ul>`
    }
  </section>`;
}
