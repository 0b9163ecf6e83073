/** A change of the plan in plain words: what it was, what it is now. Pure. */
import { KLASSE_WORTE, PLATZART_WORTE, TEIL_WORTE, WOCHENTAGE } from './plaetze.data.ts';
import type { Planteil } from './plaetze.schema.ts';

type Werte = Readonly<Record<string, unknown>>;

export interface Namen {
  /** Names of places, pools and locations that are mentioned. */
  readonly orte: ReadonlyMap<string, string>;
}

const FELDER: Readonly<Record<string, string>> = {
  name: 'Name',
  anschrift: 'Anschrift',
  aktiv: 'In Betrieb',
  standortId: 'Standort',
  poolId: 'Pool',
  platzId: 'Platz',
  anteile: 'Anteile',
  oeffnetStunden: 'Öffnet ungenutzt',
  ueberbuchung: 'Überbuchung',
  art: 'Art',
  raum: 'Raum',
  weg: 'Weg',
  richtung: 'Richtung',
  faehigkeiten: 'Fähigkeiten',
  konto: 'Konto',
  wochentag: 'Wochentag',
  von: 'Beginn',
  bis: 'Ende',
  gueltigAb: 'Gilt ab',
  gueltigBis: 'Gilt bis',
  alleWochen: 'Rhythmus',
  tag: 'Tag',
  zeiten: 'Zeiten',
  grund: 'Grund',
  vertretungId: 'Vertretung',
};

/** „Öffnungszeit geändert“. */
export function wasGeschah(teil: Planteil, vorher: Werte | null, nachher: Werte | null): string {
  const verb = vorher === null ? 'angelegt' : nachher === null ? 'entfernt' : 'geändert';
  return `${TEIL_WORTE[teil]} ${verb}`;
}

/** One sentence for each thing that differs; of something new or removed one that says what it was. */
export function inWorten(teil: Planteil, vorher: Werte | null, nachher: Werte | null, namen: Namen): string[] {
  if (vorher === null || nachher === null) return [kurz(teil, (nachher ?? vorher) as Werte, namen)];
  const wo = kurz(teil, vorher, namen);
  const anders = Object.keys(FELDER)
    .filter((feld) => JSON.stringify(vorher[feld] ?? null) !== JSON.stringify(nachher[feld] ?? null))
    .map((feld) => `${FELDER[feld]}: ${worte(feld, vorher[feld], namen)} → ${worte(feld, nachher[feld], namen)}`);
  return anders.length === 0 ? [wo] : [wo, ...anders];
}

function kurz(teil: Planteil, werte: Werte, { orte }: Namen): string {
  const ort = (feld: string) => orte.get(String(werte[feld])) ?? 'ein früherer Platz';
  switch (teil) {
    case 'wochenregel':
      return `${ort('platzId')}, ${WOCHENTAGE[Number(werte.wochentag)]} ${werte.von}–${werte.bis} Uhr`;
    case 'ausnahme': {
      const wo = ort(werte.platzId ? 'platzId' : werte.poolId ? 'poolId' : 'standortId');
      const grund = werte.grund ? ` (${werte.grund})` : '';
      return `${wo}, ${tagWorte(String(werte.tag))}: ${worte('zeiten', werte.zeiten, { orte })}${grund}`;
    }
    case 'abwesenheit':
      return `${ort('platzId')}, ${momentWorte(String(werte.von))} bis ${momentWorte(String(werte.bis))}`;
    default:
      return String(werte.name);
  }
}

function worte(feld: string, wert: unknown, { orte }: Namen): string {
  if (wert === null || wert === undefined || wert === '') return 'nichts';
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  switch (feld) {
    case 'wochentag':
      return WOCHENTAGE[Number(wert)] ?? String(wert);
    case 'art':
      return PLATZART_WORTE[wert as keyof typeof PLATZART_WORTE] ?? String(wert);
    case 'alleWochen':
      return wert === 1 ? 'jede Woche' : `alle ${wert} Wochen`;
    case 'anteile':
      return paare(wert as Werte, '%');
    case 'oeffnetStunden':
      return paare(wert as Werte, 'Stunden vorher');
    case 'zeiten':
      return fenster(wert as readonly { von: string; bis: string }[]);
    case 'faehigkeiten':
      return (wert as string[]).join(', ') || 'keine';
    case 'tag':
    case 'gueltigAb':
    case 'gueltigBis':
      return tagWorte(String(wert));
    case 'von':
    case 'bis':
      return momentWorte(String(wert));
  }
  if (feld.endsWith('Id')) return orte.get(String(wert)) ?? 'ein früherer Ort';
  return String(wert);
}

const fenster = (zeiten: readonly { von: string; bis: string }[]) =>
  zeiten.length === 0 ? 'geschlossen' : `${zeiten.map(({ von, bis }) => `${von}–${bis}`).join(', ')} Uhr`;

const paare = (wert: Werte, einheit: string) =>
  Object.entries(wert)
    .map(([klasse, zahl]) => `${KLASSE_WORTE[klasse as keyof typeof KLASSE_WORTE] ?? klasse} ${zahl} ${einheit}`)
    .join(', ') || 'nie';

const tagWorte = (iso: string) => iso.slice(0, 10).split('-').reverse().join('.');

/** `2026-12-01T08:00` or `08:00`. */
const momentWorte = (wert: string) =>
  wert.includes('T') ? `${tagWorte(wert)}, ${wert.slice(11, 16)} Uhr` : `${wert} Uhr`;
