import { config } from 'zod';
import { request, type RequestOptions } from './request.ts';

// The pages' content security policy lets nothing compile code while it runs.
config({ jitless: true });

/** What an answer has to look like. Throws  what is wrong with it. */
interface Schema<Answer> {
  parse(answer: unknown): Answer;
}

/** A call whose answer is checked before anything is drawn of it: figures that are not as agreed are not shown. */
export async function requestChecked<Answer>(
  schema: Schema<Answer>,
  path: string,
  options: RequestOptions,
): Promise<Answer> {
  return schema.parse(await request<unknown>(path, options));
}
