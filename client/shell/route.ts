/** A page of the signed-in side, read from the address. */
export type Route =
  | {
      page:
        | 'sign-in'
        | 'setup'
        | 'waves'
        | 'new-wave'
        | 'questionnaires'
        | 'accounts'
        | 'results'
        | 'plans'
        | 'new-plan'
        | 'not-found';
    }
  | { page: 'questionnaire' | 'editor' | 'plan' | 'plan-editor'; code: string }
  | { page: 'paper-form' | 'new-wave-of'; code: string; version: number }
  | {
      page:
        | 'wave'
        | 'response-rate'
        | 'drafts'
        | 'texts'
        | 'codes'
        | 'slips'
        | 'poster'
        | 'invitations'
        | 'paper'
        | 'wave-form'
        | 'catalogue';
      wave: string;
    }
  | { page: 'table'; wave: string; table: string }
  | { page: 'requirement'; wave: string; code: string };

const plainPages: Record<string, Route> = {
  '/sign-in': { page: 'sign-in' },
  '/setup': { page: 'setup' },
  '/console': { page: 'waves' },
  '/console/new': { page: 'new-wave' },
  '/console/questionnaires': { page: 'questionnaires' },
  '/console/accounts': { page: 'accounts' },
  '/console/plans': { page: 'new-plan' },
  '/results': { page: 'results' },
  '/results/plans': { page: 'plans' },
};

const wavePages = {
  '': 'wave',
  'response-rate': 'response-rate',
  drafts: 'drafts',
  texts: 'texts',
  codes: 'codes',
  slips: 'slips',
  poster: 'poster',
  invitations: 'invitations',
  paper: 'paper',
  form: 'wave-form',
} as const;

/** Which page a path is; anything unknown is a page of its own that says so. */
export function routeOf(path: string): Route {
  const plain = plainPages[path.replace(/(.)\/$/, '$1')];
  if (plain !== undefined) return plain;
  const parts = decoded(path);
  const [root, second = '', third = '', fourth = ''] = parts;
  if (root === 'results' && second === 'plans' && parts.length === 3) return { page: 'plan', code: third };
  if (root === 'console' && second === 'plans' && parts.length === 3)
    return { page: 'plan-editor', code: third };
  if (root === 'results' && parts.length === 2) return { page: 'catalogue', wave: second };
  if (root === 'results' && parts.length === 3) return { page: 'table', wave: second, table: third };
  if (root === 'results' && parts.length === 4 && third === 'requirements')
    return { page: 'requirement', wave: second, code: fourth };
  if (root === 'console' && second === 'new' && parts.length === 4 && isVersion(fourth))
    return { page: 'new-wave-of', code: third, version: Number(fourth) };
  if (root === 'console' && second === 'questionnaires' && third !== '') {
    if (parts.length === 3) return { page: 'questionnaire', code: third };
    if (parts.length === 4 && fourth === 'edit') return { page: 'editor', code: third };
    if (parts.length === 5 && isVersion(fourth) && parts[4] === 'paper')
      return { page: 'paper-form', code: third, version: Number(fourth) };
  }
  if (root === 'console' && second === 'waves' && third !== '' && parts.length <= 4 && isWavePage(fourth)) {
    return { page: wavePages[fourth], wave: third };
  }
  return { page: 'not-found' };
}

function isVersion(text: string): boolean {
  return /^\d{1,6}$/.test(text);
}

function isWavePage(name: string): name is keyof typeof wavePages {
  return Object.hasOwn(wavePages, name);
}

function decoded(path: string): string[] {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return [];
  }
}
