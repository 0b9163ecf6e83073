/**
 * The shipped files of `daten/`. First line `= AufenthG` or `= allgemein`, then a line for each entry:
 * `§ 81|4|wie man es sagt; …` in the file of a law, `wie man es sagt; …|Wörter des Gesetzes; …` in the general one. A
 * last field `ab JJJJ-MM-TT bis JJJJ-MM-TT` (either may be missing) limits an entry. Pure.
 */
import type { GlossarInhalt, MitgelieferterEintrag } from './glossar.schema.ts';

export const ALLGEMEIN = 'allgemein';

/** Throws a `RangeError` that names the line: the files are ours, a fault in them is a fault of the program. */
export function parseGlossardatei(text: string): MitgelieferterEintrag[] {
  const [head = '', ...lines] = text.split('\n');
  const werk = /^= (\S.*)$/.exec(head)?.[1];
  if (!werk) throw new RangeError('The first line does not say which law this is.');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const entry = werk === ALLGEMEIN ? parseAllgemein(line) : parseStelle(werk, line);
    if (!entry) throw new RangeError(`Line ${i + 2} of ${werk} is no entry: ${line.slice(0, 80)}`);
    return [entry];
  });
}

function parseStelle(kurz: string, line: string): MitgelieferterEintrag | undefined {
  const [bezeichnung = '', absatz, ausdruecke = '', zeit, ...rest] = line.split('|');
  if (bezeichnung === '' || absatz === undefined || ausdruecke === '' || rest.length > 0) return undefined;
  const stellen = [{ kurz, bezeichnung, absatz }];
  return entryOf(`${kurz}|${bezeichnung}|${absatz}`, { ausdruecke: parts(ausdruecke), woerter: [], stellen }, zeit);
}

function parseAllgemein(line: string): MitgelieferterEintrag | undefined {
  const [ausdruecke = '', woerter = '', zeit, ...rest] = line.split('|');
  const [first] = parts(ausdruecke);
  if (first === undefined || woerter === '' || rest.length > 0) return undefined;
  const inhalt = { ausdruecke: parts(ausdruecke), woerter: parts(woerter), stellen: [] };
  return entryOf(`${ALLGEMEIN}|${first}`, inhalt, zeit);
}

function entryOf(schluessel: string, inhalt: Omit<GlossarInhalt, 'aus'>, zeit = ''): MitgelieferterEintrag | undefined {
  const found = /^(?:ab (\d{4}-\d\d-\d\d))? ?(?:bis (\d{4}-\d\d-\d\d))?$/.exec(zeit);
  if (!found) return undefined;
  const [, gueltigAb, gueltigBis] = found;
  return {
    schluessel,
    inhalt: { ...inhalt, aus: false },
    ...(gueltigAb ? { gueltigAb } : {}),
    ...(gueltigBis ? { gueltigBis } : {}),
  };
}

/** Whether somebody gave several, divided by a semicolon or a new line. */
export function parts(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
}
