/** The questions of the first start, on a console. Standard output stays for results, so they go to standard error. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { ErsterStart } from '#areas/personal/index.ts';

export interface QuestionOptions {
  /** Was given by the configuration and is not asked. */
  readonly fixed: Partial<ErsterStart>;
  /** What was answered the last time: Enter keeps it, except for the password. */
  readonly known: Partial<ErsterStart>;
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
  /** What is thrown when nobody types any more. */
  readonly unanswered: () => Error;
}

const QUESTIONS = {
  amt: 'Wie heißt Ihre Behörde?',
  name: 'Vor- und Nachname der ersten Administration:',
  email: 'Ihre E-Mail-Adresse:',
} as const;
const SECRET = 'Ihr Kennwort (mindestens 12 Zeichen, es wird nicht angezeigt):';
const AGAIN = 'Noch einmal dasselbe Kennwort:';

export async function askForOffice(options: QuestionOptions): Promise<ErsterStart> {
  const { fixed, known, signal } = options;
  const screen = new QuietableScreen();
  const lines = createInterface({ input: process.stdin, output: screen, terminal: true });
  // In this mode the terminal sends Strg-C as a character and no signal.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const asked = new AbortController();
  // Nobody types any more (Strg-D): a question that is never answered would hold the start for ever.
  lines.on('close', () => asked.abort());
  const ask: Ask = async (question, secret = false) => {
    const answer = lines.question(`${question} `, { signal: AbortSignal.any([signal, asked.signal]) });
    screen.quiet = secret;
    try {
      return await answer;
    } catch (cause) {
      throw signal.aborted ? cause : options.unanswered();
    } finally {
      if (secret) process.stderr.write('\n');
      screen.quiet = false;
    }
  };
  try {
    const rest = { ...known, ...fixed };
    const amt = fixed.amt ?? (await askFor(ask, QUESTIONS.amt, rest.amt));
    const name = fixed.name ?? (await askFor(ask, QUESTIONS.name, rest.name));
    const email = fixed.email ?? (await askFor(ask, QUESTIONS.email, rest.email));
    const kennwort = fixed.kennwort ?? (await askTwice(ask, options.note));
    return { amt, name, email, kennwort };
  } finally {
    lines.close();
  }
}

type Ask = (question: string, secret?: boolean) => Promise<string>;

async function askFor(ask: Ask, question: string, known: string | undefined): Promise<string> {
  const answer = await ask(known ? `${question} [${known}]` : question);
  return answer.trim() || (known ?? '');
}

/** It is not seen while it is typed: a slip would lock everybody out of the new office. */
async function askTwice(ask: Ask, note: (line: string) => void): Promise<string> {
  for (;;) {
    const first = await ask(SECRET, true);
    if ((await ask(AGAIN, true)) === first) return first;
    note('Die beiden Kennwörter sind verschieden. Bitte geben Sie es noch einmal ein.');
  }
}

/** Silent while a password is typed. */
class QuietableScreen extends Writable {
  quiet = false;

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (!this.quiet) process.stderr.write(chunk);
    done();
  }
}
