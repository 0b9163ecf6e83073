/** The list of the old Fachverfahren, as it is exported: read with its errors named, line by line. */
import { AKTENZEICHEN, findColumns, type PersonInput, personInputSchema, readTable } from '#areas/akten/index.ts';
import { findTitelart, SONSTIGE } from './titelart.data.ts';
import { readTag, readTitelart } from './uebernahme.rules.ts';

export interface Uebernahmesatz {
  readonly aktenzeichen: string;
  readonly person: PersonInput;
  readonly art: string;
  readonly grundlage: string;
  readonly gueltigAb: string;
  readonly gueltigBis: string | null;
  readonly passBis?: string;
  readonly seriennummer?: string;
  readonly sprache?: string;
  readonly anschrift?: string;
}

export interface GeleseneZeile {
  readonly zeile: number;
  readonly satz: Uebernahmesatz | string;
}

const COLUMNS = {
  aktenzeichen: ['aktenzeichen', 'az', 'akte', 'aktennummer', 'ordnungsnummer'],
  familienname: ['familienname', 'nachname', 'name'],
  vornamen: ['vornamen', 'vorname'],
  geburtsdatum: ['geburtsdatum', 'geboren', 'gebdatum'],
  staat: ['staatsangehoerigkeit', 'staat', 'nationalitaet'],
  titel: ['titel', 'aufenthaltstitel', 'rechtsgrundlage', 'art'],
  ab: ['gueltigab', 'von', 'beginn', 'erteiltam', 'ausgestelltam'],
  bis: ['gueltigbis', 'bis', 'ablauf', 'ende'],
  passBis: ['passgueltigbis', 'passbis', 'passablauf'],
  serie: ['seriennummer', 'kartennummer', 'serie'],
  sprache: ['sprache'],
  anschrift: ['anschrift', 'adresse'],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED = ['aktenzeichen', 'familienname', 'titel', 'ab'] as const;
const NEEDED_WORTE = { aktenzeichen: 'Aktenzeichen', familienname: 'Familienname', titel: 'Titel', ab: 'Gültig ab' };

/** A sentence where the whole list cannot be read. */
export function readUebernahme(bytes: Buffer): GeleseneZeile[] | string {
  const rows = readTable(bytes);
  if (typeof rows === 'string') return rows;
  const [head, ...lines] = rows;
  if (!head) return 'Die Liste ist leer.';
  const columns = findColumns(head.cells, COLUMNS);
  const missing = NEEDED.find((one) => !columns.has(one));
  if (missing) return `Die Spalte „${NEEDED_WORTE[missing]}“ fehlt in der ersten Zeile.`;
  return lines.map(({ line, cells }) => {
    const cell = (column: Column) => cells[columns.get(column) ?? -1]?.replaceAll('\0', '').trim() ?? '';
    return { zeile: line, satz: readLine(cell) };
  });
}

function readLine(cell: (column: Column) => string): Uebernahmesatz | string {
  const aktenzeichen = cell('aktenzeichen').toUpperCase().replaceAll(/\s/g, '');
  if (!AKTENZEICHEN.test(aktenzeichen)) return 'Das Aktenzeichen sieht nicht so aus wie ABH-2019-004417.';
  const titel = readTitelart(cell('titel'));
  if (!titel) return 'Der Titel fehlt.';
  const gueltigAb = readTag(cell('ab'));
  if (!gueltigAb) return 'Der Beginn ist kein Datum wie 17.05.2024.';
  const gueltigBis = cell('bis') === '' ? null : readTag(cell('bis'));
  if (gueltigBis === undefined) return 'Das Ende ist kein Datum wie 17.05.2027.';
  if (gueltigBis !== null && gueltigBis < gueltigAb) return 'Das Ende liegt vor dem Beginn.';
  const art = findTitelart(titel.art);
  if (art && !art.unbefristet && gueltigBis === null) return 'Dieser Titel ist befristet, das Ende fehlt.';
  if (art?.unbefristet && gueltigBis !== null) return 'Dieser Titel ist unbefristet, die Liste nennt ein Ende.';
  const person = readPerson(cell);
  if (typeof person === 'string') return person;
  const passBis = readTag(cell('passBis'));
  const seriennummer = cell('serie').toUpperCase().replaceAll(/[\s-]/g, '');
  return {
    ...{ aktenzeichen, person, art: titel.art, gueltigAb, gueltigBis },
    grundlage: titel.art === SONSTIGE ? titel.grundlage : '',
    ...(passBis ? { passBis } : {}),
    ...(/^[A-Z0-9]{6,12}$/.test(seriennummer) ? { seriennummer } : {}),
    ...(/^[a-z]{2}$/.test(cell('sprache')) ? { sprache: cell('sprache') } : {}),
    ...(cell('anschrift') ? { anschrift: cell('anschrift').slice(0, 300) } : {}),
  };
}

function readPerson(cell: (column: Column) => string): PersonInput | string {
  const geburtsdatum =
    cell('geburtsdatum') === '' ? undefined : (readTag(cell('geburtsdatum')) ?? cell('geburtsdatum'));
  const staat = cell('staat').toUpperCase();
  const read = personInputSchema.safeParse({
    familienname: cell('familienname'),
    vornamen: cell('vornamen'),
    ...(geburtsdatum === undefined ? {} : { geburtsdatum }),
    staatsangehoerigkeiten: /^[A-Z]{3}$/.test(staat) ? [staat] : [],
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `${WORTE[String(issue?.path[0])] ?? 'Person'}: ${issue?.message ?? 'nicht lesbar.'}`;
}

const WORTE: Readonly<Record<string, string>> = {
  familienname: 'Familienname',
  vornamen: 'Vornamen',
  geburtsdatum: 'Geburtsdatum',
};
