import type { Problem } from '../../server/contract/problem.ts';
import type { RespondentLanguage } from '../../surveys/schema/language.ts';

/** The server understood and refused: what it said, as data. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The server was not reached, or its answer did not come back. Whether it acted is not known. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

export interface RequestOptions {
  language: RespondentLanguage;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Without the session's cookie, and leaving nothing in the browser's cache: every call a respondent makes. */
  isAnonymous?: boolean;
  /** How long the answer may take, where that is known to be long. */
  patienceMs?: number;
}

const usualPatienceMs = 30_000;

/**
 * One call to this installation's own API; the answer's JSON, undefined where there is none.
 * Throws ProblemError when the server refuses, OfflineError when it is not reached.
 */
export async function request<Answer>(path: string, options: RequestOptions): Promise<Answer> {
  const response = await send(path, options);
  const text = await response.text().catch(() => {
    throw new OfflineError();
  });
  const json = readJson(text);
  if (!response.ok) throw new ProblemError(readProblem(json, response));
  // The server's schema says what this address answers with; its own tests hold it to that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return json as Answer;
}

/** The same for an answer that is a file. */
export async function requestFile(path: string, options: RequestOptions): Promise<Blob> {
  const response = await send(path, options);
  if (!response.ok) throw new ProblemError(readProblem(readJson(await response.text()), response));
  return response.blob();
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { language, method = 'GET', body, isAnonymous = false, patienceMs = usualPatienceMs } = options;
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: isAnonymous ? 'omit' : 'same-origin',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    throw new OfflineError('not reached', { cause });
  }
}

function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** A proxy between the browser and the server answers in its own format: that too becomes a problem. */
function readProblem(json: unknown, response: Response): Problem {
  if (isProblem(json)) return json;
  return {
    type: 'about:blank',
    status: response.status,
    code: 'unreadable-answer',
    title: response.statusText,
  };
}

function isProblem(json: unknown): json is Problem {
  return typeof json === 'object' && json !== null && 'code' in json && typeof json.code === 'string';
}
