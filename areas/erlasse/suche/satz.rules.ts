/** Sentences of a text of law or of an Erlass, as offsets. Pure. */
export interface Spanne {
  readonly von: number;
  readonly bis: number;
}

const END = /[.!?]["“”)]?(?=\s)|\n/gu;
/** After these a point ends no sentence. */
const ABKUERZUNG =
  /(?:^|[\s(„])(?:Abs|Art|Nr|Nrn|S|Satz|Buchst|Hs|Halbs|Ziff|Abschn|Anl|Anh|bzw|ca|d|e|h|z|B|i|V|m|v|ggf|vgl|usw|etc|gem|Rn|Az|Gz|BGBl|Dr|Prof|Str|St|Tel|Bsp|evtl|sog|u|a|o|ff|f|lit|max|mind|inkl|zzgl|Fr|Hr|geb|Kap|Tz|\d{1,3}|[a-z]\.[A-Z]|[IVX]{1,5})\.$/u;

/** Cover the text but for the white space between them; a line of a list is a sentence of its own. */
export function saetzeOf(text: string): readonly Spanne[] {
  const found: Spanne[] = [];
  let start = 0;
  const close = (end: number) => {
    const [von, bis] = trimmed(text, start, end);
    if (von < bis) found.push({ von, bis });
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const isPoint = mark.startsWith('.');
    if (
      isPoint &&
      (ABKUERZUNG.test(text.slice(Math.max(0, end - 14), index + 1)) || /^\s+\p{Ll}/u.test(text.slice(end, end + 3)))
    )
      continue;
    close(end);
  }
  close(text.length);
  return found;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [von, bis] = [from, to];
  while (von < bis && /\s/u.test(text[von] ?? '')) von += 1;
  while (bis > von && /\s/u.test(text[bis - 1] ?? '')) bis -= 1;
  return [von, bis];
}
