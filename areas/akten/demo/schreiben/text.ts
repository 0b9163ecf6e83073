/** A letter as a sound recognition reads it: each block on lines of its own. One text per page. */
import type { Baustein, Schreiben } from './bausteine.ts';

export function textOfSchreiben({ seiten }: Schreiben): string[] {
  return seiten.map((seite) => seite.flatMap(linesOf).join('\n'));
}

function linesOf(block: Baustein): readonly string[] {
  switch (block.art) {
    case 'briefkopf':
      return [block.name, ...block.zeilen];
    case 'anschrift':
      return [...(block.absender ? [block.absender] : []), ...block.zeilen];
    case 'bezug':
      return block.zeilen;
    case 'felder':
      return block.felder.map(([name, value]) => `${name} ${value}`);
    case 'tabelle':
      return block.zeilen.map((row) => row.join(' '));
    case 'ankreuzen':
      return block.wahl.map(([, text]) => text);
    case 'abschnitt':
      return [`${block.nummer} ${block.titel}`, block.text];
    case 'unterschrift':
      return block.namen.flat();
    default:
      return [block.text];
  }
}
