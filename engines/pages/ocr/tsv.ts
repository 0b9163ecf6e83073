/** Tesseract's table of words (`tsv`): the same from the program and from its WebAssembly build. */

/** A word on the recognised copy, in its pixels. */
export interface CopyWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
  /** From 0, in reading order. */
  readonly line: number;
  readonly paragraph: number;
}

const WORD_LEVEL = '5';

export function parseTsv(tsv: string): readonly CopyWord[] {
  const words: CopyWord[] = [];
  const lines = new Counter();
  const paragraphs = new Counter();
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const text = cells[11]?.trim().normalize('NFC');
    if (cells[0] !== WORD_LEVEL || !text) continue;
    const number = (index: number) => Number(cells[index]);
    words.push({
      text,
      left: number(6),
      top: number(7),
      width: number(8),
      height: number(9),
      confidence: Math.max(0, number(10)),
      line: lines.of(cells.slice(2, 5).join('.')),
      paragraph: paragraphs.of(cells.slice(2, 4).join('.')),
    });
  }
  return words;
}

/** Numbers keys in the order they first come. */
class Counter {
  private readonly numbers = new Map<string, number>();

  of(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }
}
