/**
 * The tool „akte“: words of pages become proposals by rules. What stands on a page is data, whoever wrote it: it can be
 * proposed as a fact for a person to look at, and nothing else.
 */
import { findTyp, readSeitenworte } from '#areas/akten/index.ts';
import { isWertErlaubt } from '#areas/vorgaenge/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Dokument, Lage } from '../lage.schema.ts';
import { ALLE_TYPEN, findAufforderungen, type Leseseite, type Lesung, leseTatsachen } from '../lesen/lesen.rules.ts';
import { wortlautVon, zeilenVon } from '../lesen/seite.rules.ts';
import { felderIn, OHNE_TYP } from '../plan.rules.ts';
import { gescheitert, LEER, type NeuerVorschlag, type Schrittergebnis } from '../schritt.ts';

const MOST_PAGES = 12;
const DURCH_REGELN = 'Regeln, ohne KI';

export interface Seitenlesung {
  readonly seiten: readonly Leseseite[];
  readonly felder: readonly string[];
  readonly ergebnis: Schrittergebnis;
}

export async function lesen(kernel: Kernel, actor: Principal, lage: Lage, dokument: Dokument): Promise<Seitenlesung> {
  const felder = felderIn(dokument.typ, lage);
  const bis = Math.min(dokument.seiten, MOST_PAGES);
  const gesucht = felder.map((feld) => lage.felder.get(feld)?.label ?? feld).join(', ');
  const eingabe = `${dokument.titel}, ${bis === 1 ? 'Seite 1' : `Seiten 1 bis ${bis}`}. Gesucht: ${gesucht}`;
  if (!dokument.erkannt)
    return {
      seiten: [],
      felder,
      ergebnis: gescheitert(eingabe, 'Das Dokument wird noch gelesen. Bitte versuchen Sie es in einigen Minuten.'),
    };
  const seiten = await readSeitenworte(kernel.pool.db, actor, dokument.id, bis);
  const typ = typFuer(dokument, seiten);
  const lesungen = leseTatsachen(typ.lesenAls, seiten, felder, lage.stichtag).filter(({ feld, wert }) =>
    isWertErlaubt(feld, wert),
  );
  return {
    seiten,
    felder,
    ergebnis: {
      ...LEER,
      eingabe,
      vorschlaege: lesungen.map((one) => toVorschlag(one, dokument.id, DURCH_REGELN)),
      warnungen: [...typ.warnungen, ...warnungenZu(lage, dokument, seiten)],
      gelesen: { dokumentId: dokument.id, seiten: seiten.map(({ seite }) => seite) },
    },
  };
}

export function toVorschlag(
  { feld, wert, seite, wortlaut, kasten }: Lesung,
  dokumentId: string,
  durch: string,
): NeuerVorschlag {
  return { feld, wert, dokumentId, seite, wortlaut, kasten, durch };
}

interface Typ {
  readonly lesenAls: string;
  readonly warnungen: readonly string[];
}

/** What it may be follows from its heading, by the rules of `akten`; what it is, a person says. */
function typFuer({ typ }: Dokument, seiten: readonly Leseseite[]): Typ {
  if (typ !== OHNE_TYP) return { lesenAls: typ, warnungen: [] };
  const first = seiten[0];
  const text = first
    ? zeilenVon(first)
        .map(({ worte }) => wortlautVon(worte))
        .join('\n')
    : '';
  const { entry, zeile } = findTyp(text);
  if (entry.typ === OHNE_TYP || zeile === undefined)
    return {
      lesenAls: ALLE_TYPEN,
      warnungen: [
        'Das Dokument ist noch ohne Typ, und seine Überschrift sagt nicht, was es ist. Gelesen wurde nur, was eindeutig beschriftet ist. Bitte bestimmen Sie den Typ in der Akte.',
      ],
    };
  return {
    lesenAls: entry.typ,
    warnungen: [
      `Das Dokument ist noch ohne Typ. Nach der Zeile „${zeile.slice(0, 100)}“ wurde es gelesen wie: ${entry.name}. Das ist ein Vorschlag; bitte bestimmen Sie den Typ in der Akte.`,
    ],
  };
}

function warnungenZu(lage: Lage, dokument: Dokument, seiten: readonly Leseseite[]): string[] {
  const leer = seiten.filter(({ worte }) => worte.length === 0).map(({ seite }) => seite);
  return [
    ...findAufforderungen(seiten).map(
      ({ seite, wortlaut }) =>
        `Seite ${seite} spricht eine Maschine an: „${wortlaut.slice(0, 200).replace(/[.!?\s]+$/, '')}“. Das ist nur Text und ändert nichts; bitte sehen Sie sich das Dokument an.`,
    ),
    ...(dokument.seiten > MOST_PAGES
      ? [
          `Gelesen wurden die ersten ${MOST_PAGES} von ${dokument.seiten} Seiten. Die übrigen sehen Sie bitte selbst durch.`,
        ]
      : []),
    ...(leer.length > 0 ? [`Ohne lesbaren Text: Seite ${leer.join(', ')}.`] : []),
    ...(leer.length < seiten.length && !namesPerson(lage, seiten)
      ? [
          `Der Name ${lage.person} steht auf keiner gelesenen Seite. Bitte prüfen Sie, ob das Dokument zu der Person gehört.`,
        ]
      : []),
  ];
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}]+/gu, ' ');

/** The first of the names is the family name; recognition may err in one letter, so a part of it is enough. */
function namesPerson({ namen }: Lage, seiten: readonly Leseseite[]): boolean {
  const text = ` ${seiten.flatMap(({ worte }) => worte.map((one) => plain(one.text).trim())).join(' ')} `;
  return plain(namen[0] ?? '')
    .split(' ')
    .filter((part) => part.length > 1)
    .some((part) => text.includes(part));
}

/** In sentences: what is proposed, or that nothing was found. */
export function withErgebnis(lage: Lage, of: Schrittergebnis): Schrittergebnis {
  if (of.zustand === 'gescheitert') return of;
  const found = of.vorschlaege.map(({ feld, seite }) => `${lage.felder.get(feld)?.label ?? feld}, Seite ${seite}`);
  const ergebnis =
    found.length > 0
      ? [`Vorgeschlagen: ${found.join('; ')}. Übernommen ist noch nichts.`]
      : ['Auf diesen Seiten wurde keine der gesuchten Angaben gefunden.'];
  return { ...of, ergebnis };
}
