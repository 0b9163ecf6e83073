/**
 * Text of a model as it may be shown and stored: no control characters, nothing that turns the direction of writing or
 * hides in it, no half characters, no thinking aloud. Markup stays, as text: no screen may ever take it for more.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
const THINK = '<think>';
const THOUGHT = '</think>';

/** Takes an answer in pieces, however they are cut. */
export class TextCleaner {
  #held = '';
  #phase: 'start' | 'thinking' | 'gap' | 'answer' = 'start';

  push(piece: string): string {
    this.#held += piece;
    if (this.#phase === 'start') this.#begin();
    if (this.#phase === 'thinking') this.#think();
    if (this.#phase === 'gap') this.#skip();
    if (this.#phase !== 'answer') return '';
    const whole = endsInHalf(this.#held) ? this.#held.slice(0, -1) : this.#held;
    this.#held = this.#held.slice(whole.length);
    return clean(whole);
  }

  end(): string {
    const rest = this.#phase === 'thinking' ? '' : clean(this.#held);
    this.#held = '';
    return rest;
  }

  /** Models that think aloud do so first. */
  #begin(): void {
    const text = this.#held.trimStart();
    if (text.startsWith(THINK)) this.#phase = 'thinking';
    else if (!THINK.startsWith(text)) this.#phase = 'answer';
  }

  #think(): void {
    const end = this.#held.indexOf(THOUGHT);
    if (end >= 0) {
      this.#held = this.#held.slice(end + THOUGHT.length);
      this.#phase = 'gap';
    } else this.#held = this.#held.slice(-(THOUGHT.length - 1));
  }

  #skip(): void {
    this.#held = this.#held.trimStart();
    if (this.#held !== '') this.#phase = 'answer';
  }
}

export function clean(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(HIDDEN, '');
}

function endsInHalf(text: string): boolean {
  return /[\uD800-\uDBFF\r]$/.test(text);
}
