/** Character error rate: edits between what was read and what is there, in percent of what is there; spaces normalised. */
export function characterErrors(read: string, truth: string): number {
  const wanted = plain(truth);
  const got = plain(read);
  let before = Uint32Array.from({ length: got.length + 1 }, (_, index) => index);
  for (let row = 1; row <= wanted.length; row++) {
    const current = new Uint32Array(got.length + 1);
    current[0] = row;
    for (let column = 1; column <= got.length; column++) {
      const change = (before[column - 1] as number) + (wanted[row - 1] === got[column - 1] ? 0 : 1);
      current[column] = Math.min(change, (before[column] as number) + 1, (current[column - 1] as number) + 1);
    }
    before = current;
  }
  return ((before[got.length] as number) / Math.max(1, wanted.length)) * 100;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
