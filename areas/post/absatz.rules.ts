/** Plain text that people write becomes paragraphs of a letter. Nothing else in it has a meaning. Pure. */
export type Absatz =
  | { readonly art: 'text'; readonly text: string }
  | { readonly art: 'liste' | 'zeilen'; readonly punkte: readonly string[] };

/** A blank line parts paragraphs; a block of lines that begin with a dash is a list; other lines stay below each other. */
export function toAbsaetze(text: string): Absatz[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map((lines): Absatz => {
      if (lines.every((line) => /^[-–•] /.test(line)))
        return { art: 'liste', punkte: lines.map((line) => line.slice(2)) };
      if (lines.length > 1) return { art: 'zeilen', punkte: lines };
      return { art: 'text', text: lines[0] as string };
    });
}
