/**
 * What a model says it read, checked against the page: the words stand there, the value follows from them, nothing around
 * them turns it. A model that reads what is not there, or does what the page tells it, gets nothing through. Pure.
 */
import { aufforderungenAuf } from './aufforderung.rules.ts';
import { fundeVon, isGlaubhaft, taktIn } from './etikett.rules.ts';
import { falte } from './falten.rules.ts';
import { isEntwertet, kandidatenVon } from './kandidaten.rules.ts';
import type { Lesung } from './lesen.rules.ts';
import { LESER } from './leser.data.ts';
import type { Leser } from './leser.schema.ts';
import { kastenUm, type Leseseite, saetzeVon, type Wort, wortlautVon, zeilenVon } from './seite.rules.ts';
import { type Fundort, findWortlaut } from './wortlaut.rules.ts';

export interface RoheLesung {
  readonly feld: string;
  readonly wert: unknown;
  readonly wortlaut: string;
  readonly seite: number;
}

type Wert = boolean | number | string;
const MOST_CHARACTERS = 500;
const MOST_LINES = 5;

/** @param stichtag ISO day; only with it a reading on the validity of a passport can be checked */
export function pruefeLesung(
  rohe: RoheLesung,
  seiten: readonly Leseseite[],
  felder: readonly string[],
  stichtag?: string,
): Lesung | { grund: string } {
  const leser = LESER.filter(({ feld }) => feld === rohe.feld);
  if (!felder.includes(rohe.feld)) return refuse('Nach dieser Tatsache war nicht gefragt.');
  if (leser.length === 0) return refuse('Für diese Tatsache gibt es keine Regel, nach der ein Wortlaut sie belegt.');
  const wert = wertOf(leser[0] as Leser, rohe.wert);
  if (wert === undefined) return refuse('Der Wert ist für diese Tatsache nicht vorgesehen.');
  const seite = seiten.find((one) => one.seite === rohe.seite);
  if (!seite) return refuse(`Die Seite ${rohe.seite} gehört nicht zu den gelesenen Seiten.`);
  if (rohe.wortlaut.trim() === '') return refuse('Es fehlt der Wortlaut, der den Wert belegt.');
  if (rohe.wortlaut.length > MOST_CHARACTERS)
    return refuse('Der Wortlaut ist zu lang, um einen einzelnen Wert zu belegen.');
  const orte = findWortlaut(rohe.wortlaut, seite);
  if (orte.length === 0) return refuse(`Der Wortlaut steht so nicht auf Seite ${rohe.seite}.`);
  return proveAt(leser, wert, orte, seite, stichtag);
}

const refuse = (grund: string) => ({ grund });

function proveAt(
  leser: readonly Leser[],
  wert: Wert,
  orte: readonly Fundort[],
  seite: Leseseite,
  stichtag: string | undefined,
): Lesung | { grund: string } {
  const machine = new Set(aufforderungenAuf(seite).flat());
  let grund = 'Der Wert folgt nicht aus dem Wortlaut.';
  for (const ort of orte) {
    const { worte } = ort;
    if (new Set(worte.map(({ line }) => line)).size > MOST_LINES) {
      grund = 'Der Wortlaut reicht über zu viele Zeilen.';
      continue;
    }
    if (worte.some((wort) => machine.has(wort))) {
      grund = 'Die Stelle wendet sich an ein Programm und belegt deshalb nichts.';
      continue;
    }
    for (const one of leser) {
      if (!isRead(one, wert, ort, seite, stichtag) && !isProved(one, wert, ort, seite)) continue;
      return {
        feld: one.feld,
        wert,
        seite: seite.seite,
        wortlaut: wortlautVon(worte),
        kasten: kastenUm(worte),
        regel: 'Wortlaut und Wert am Text der Seite geprüft',
      };
    }
  }
  return refuse(grund);
}

/** The rules themselves read this value out of these words. */
function isRead(leser: Leser, wert: Wert, { worte }: Fundort, seite: Leseseite, stichtag: string | undefined): boolean {
  const quoted = new Set(worte);
  return kandidatenVon(leser, seite, stichtag).some(
    (kandidat) => kandidat.wert === wert && kandidat.kern.every((wort) => quoted.has(wort)),
  );
}

const VERNEINT = /\b(?:nicht|kein\w*|ohne|weder|nie|niemals|statt|not|no|never|without|wenn|falls|sofern|unless|if)\b/;

/** No rule reads it, but the words speak of the fact, hold one value of its kind only, and nothing before turns it. */
function isProved(leser: Leser, wert: Wert, { worte, amStueck }: Fundort, seite: Leseseite): boolean {
  if (leser.art === 'wahl' || leser.art === 'passtag' || !amStueck || !leser.hinweis || isEntwertet(leser, seite))
    return false;
  const said = falte(worte).text;
  if (!leser.hinweis.test(said)) return false;
  const context = falte(contextOf(worte, seite)).text;
  if (leser.anders?.test(context) || VERNEINT.test(context)) return false;
  const funde = fundeVon(leser, worte).filter(
    (fund) => leser.takt === undefined || (fund.takt ?? taktIn(said)) === leser.takt,
  );
  const werte = new Set(fundeVon(leser, worte).map((fund) => fund.wert));
  if (werte.size !== 1 || funde[0]?.wert !== wert) return false;
  return isGlaubhaft(leser, wert) && (leser.art !== 'stunden' || funde[0].sicher === true);
}

/** The sentences that the quotation touches, whole. */
function contextOf(worte: readonly Wort[], seite: Leseseite): readonly Wort[] {
  return saetzeVon(zeilenVon(seite))
    .filter((satz) => satz.some((wort) => worte.includes(wort)))
    .flat();
}

const NIVEAU = /^(?:A1|A2|B1|B2|C1|C2)$/;

/** The value as the vocabulary wants it; undefined for what it does not allow. */
function wertOf(leser: Leser, wert: unknown): Wert | undefined {
  switch (leser.art) {
    case 'wahl': {
      const known = [
        ...(leser.wendungen ?? []).flatMap((one) => [one.wert, one.verneint]),
        ...(leser.fragen ?? []).flatMap((one) => [one.ja, one.nein]),
      ];
      return known.includes(wert as Wert) ? (wert as Wert) : undefined;
    }
    case 'passtag':
      return wert === 'gueltig' || wert === 'abgelaufen' ? wert : undefined;
    case 'tag':
      return typeof wert === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(wert) ? wert : undefined;
    case 'niveau':
      return typeof wert === 'string' && NIVEAU.test(wert) ? wert : undefined;
    case 'isco':
      return /^\d{4}$/.test(String(wert)) ? String(wert) : undefined;
    case 'staat':
      return typeof wert === 'string' && /^[A-Z]{2}$/.test(wert) ? wert : undefined;
    default: {
      const zahl = typeof wert === 'string' && /^\d+(?:\.\d{1,2})?$/.test(wert) ? Number(wert) : wert;
      if (typeof zahl !== 'number' || !Number.isFinite(zahl) || zahl < 0) return undefined;
      const whole = ['monate', 'tagessaetze', 'ganze'].includes(leser.art);
      return whole && !Number.isInteger(zahl) ? undefined : zahl;
    }
  }
}
