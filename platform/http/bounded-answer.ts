/** Answers of other servers, read only as far as somebody bargained for: a broken one would fill the memory. */

/** JSON of services that tell how something stands. */
const MOST_JSON = 4 * 1024 * 1024;

export class AnswerLimit extends Error {
  override readonly name = 'AnswerLimit';
}

/** Throws AnswerLimit as soon as there is more than `most`; the rest is not fetched. */
export async function readBytes(answer: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    // Leaving the loop cancels the stream.
    if (length > most) throw new AnswerLimit(`the answer is larger than ${most} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export async function readJson(answer: Response, most = MOST_JSON): Promise<unknown> {
  return JSON.parse((await readBytes(answer, most)).toString('utf8'));
}
