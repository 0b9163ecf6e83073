/**
 * What services cost a person, each amount with its reason (§§ 44 to 54 AufenthV). Pure. The day that counts for the
 * age is that of the application: so says § 1 (1) PAuswGebV, to which §§ 47, 52 and 52a refer, and a slow office must
 * not make a fee dearer.
 */
import { ausweisgebuehr, type Lage, NACH_ALTER, VOR_DEM_ALTER } from './ermaessigung.rules.ts';
import { ermessenAngebote, withErmessen } from './ermessen.rules.ts';
import {
  BEKANNTE_AENDERUNG,
  GEPRUEFT_BIS,
  type Gebuehrenrecht,
  type Gebuehrentatbestand,
  type Geltung,
  MITGELIEFERT,
} from './gebuehr.data.ts';
import type { GebuehrAnfrage, GebuehrErgebnis, GebuehrPosten, GebuehrSchritt, GebuehrZeile } from './gebuehr.schema.ts';

export type GebuehrAntwort =
  | { readonly moeglich: true; readonly ergebnis: GebuehrErgebnis }
  | { readonly moeglich: false; readonly grund: string };

/** One line, and what § 49 needs of it. */
export interface GebuehrRechnung {
  readonly lage: Lage;
  readonly zeile: GebuehrZeile;
  readonly vorAlterCent: number;
}

class Ablehnung extends Error {}

export function berechneGebuehren(anfrage: GebuehrAnfrage, recht: Gebuehrenrecht = MITGELIEFERT): GebuehrAntwort {
  return answered(() => {
    const rechnungen = withAnrechnung(rechnePosten(anfrage, recht));
    const entschieden = withErmessen(rechnungen, anfrage.ermessen);
    if ('grund' in entschieden) throw new Ablehnung(entschieden.grund);
    const zeilen = entschieden.rechnungen.map(({ zeile }) => zeile);
    return {
      zeilen,
      summeCent: zeilen.reduce((summe, { betragCent }) => summe + betragCent, 0),
      angebote: ermessenAngebote(entschieden.rechnungen),
      hinweise: hinweiseZu(anfrage, recht),
      aenderungOffen: isAenderungOffen(anfrage, recht),
    };
  });
}

/** A legal „no“ is a result. */
export function answered(run: () => GebuehrErgebnis): GebuehrAntwort {
  try {
    return { moeglich: true, ergebnis: run() };
  } catch (cause) {
    if (cause instanceof Ablehnung) return { moeglich: false, grund: cause.message };
    throw cause;
  }
}

export function rechnePosten(anfrage: GebuehrAnfrage, recht: Gebuehrenrecht = MITGELIEFERT): GebuehrRechnung[] {
  const { geburtsdatum, antragAm } = anfrage.umstaende;
  if (geburtsdatum > antragAm)
    throw new Ablehnung('Der Antrag liegt vor der Geburt. Bitte prüfen Sie die beiden Tage.');
  if (antragAm > anfrage.stichtag)
    throw new Ablehnung('Der Antrag liegt nach dem Stichtag. Bitte prüfen Sie die beiden Tage.');
  return anfrage.posten.map((posten) => rechne(posten, anfrage, recht));
}

function rechne(
  posten: GebuehrPosten,
  { umstaende, stichtag }: GebuehrAnfrage,
  recht: Gebuehrenrecht,
): GebuehrRechnung {
  const alter = alterAm(umstaende.geburtsdatum, umstaende.antragAm);
  const personalausweis = recht.personalausweis.find((one) => isGueltig(one, stichtag));
  const tatbestand = tatbestandFuer(posten, alter, stichtag, recht);
  if (!personalausweis) throw new Ablehnung(vorGeltung(stichtag));
  const grundbetragCent =
    tatbestand.betrag === 'personalausweis' ? ausweisgebuehr({ alter, personalausweis }) : tatbestand.betrag;
  const start: Lage = {
    posten,
    tatbestand,
    umstaende,
    betragCent: grundbetragCent,
    alter,
    personalausweis,
    ersetzt: false,
  };
  const schritte: GebuehrSchritt[] = [];
  const vor = reduced(start, VOR_DEM_ALTER, schritte);
  const nach = reduced(vor, NACH_ALTER, schritte);
  const { schluessel, norm, text } = tatbestand;
  return {
    lage: nach,
    vorAlterCent: vor.betragCent,
    zeile: { schluessel, norm, text, grundbetragCent, schritte, betragCent: nach.betragCent },
  };
}

function reduced(start: Lage, regeln: typeof VOR_DEM_ALTER, schritte: GebuehrSchritt[]): Lage {
  let lage = start;
  for (const regel of regeln) {
    if (lage.betragCent === 0) return lage;
    const found = regel(lage);
    if (!found) continue;
    // Never dearer than before: a special amount that lies above does not reduce.
    const nachherCent = Math.min(lage.betragCent, found.betragCent);
    const { norm, satz } = found;
    if (nachherCent < lage.betragCent) schritte.push({ norm, satz, vorherCent: lage.betragCent, nachherCent });
    lage = { ...lage, betragCent: nachherCent, ersetzt: lage.ersetzt || found.ersetzt === true };
  }
  return lage;
}

function tatbestandFuer(
  posten: GebuehrPosten,
  alter: number,
  stichtag: string,
  { tatbestaende }: Gebuehrenrecht,
): Gebuehrentatbestand {
  const known = tatbestaende.filter(({ schluessel }) => schluessel === posten.schluessel);
  if (known.length === 0) throw new Ablehnung(`Den Gebührentatbestand „${posten.schluessel}“ gibt es nicht.`);
  const found = known.find((one) => isGueltig(one, stichtag));
  if (!found) throw new Ablehnung(vorGeltung(stichtag));
  if (found.brauchtTitel && posten.titel === undefined)
    throw new Ablehnung(`Bitte geben Sie zu „${found.text}“ an, um welchen Titel es geht.`);
  const hoechstens = found.schluessel === 'ne_minderjaehrig' ? 18 : found.nurUnter;
  if (hoechstens !== undefined && alter >= hoechstens)
    throw new Ablehnung(`„${found.text}“ gibt es nur bis zum ${hoechstens}. Geburtstag; die Person ist ${alter}.`);
  return found.unter24 && alter < 24 ? { ...found, ...found.unter24 } : found;
}

function isGueltig({ gueltigAb, gueltigBis }: Geltung, tag: string): boolean {
  return gueltigAb <= tag && (gueltigBis === undefined || tag <= gueltigBis);
}

function vorGeltung(stichtag: string): string {
  const tag = stichtag.split('-').reverse().join('.');
  return `Für den ${tag} ist hier keine Gebühr hinterlegt. Bitte rechnen Sie nach dem damals geltenden Recht von Hand.`;
}

/** § 48 (1) sentence 2: the Passierschein counts towards the Notreiseausweis issued with it. */
export function withAnrechnung(rechnungen: readonly GebuehrRechnung[]): GebuehrRechnung[] {
  const schein = rechnungen.find(({ zeile }) => zeile.schluessel === 'passierschein')?.zeile.betragCent ?? 0;
  return rechnungen.map((one) => {
    if (one.zeile.schluessel !== 'notreiseausweis' || schein === 0) return one;
    const vorherCent = one.zeile.betragCent;
    const nachherCent = Math.max(0, vorherCent - schein);
    const schritt = {
      norm: '§ 48 Abs. 1 Satz 2 AufenthV',
      satz: 'Die Gebühr für den Passierschein wird angerechnet.',
      vorherCent,
      nachherCent,
    };
    return { ...one, zeile: { ...one.zeile, betragCent: nachherCent, schritte: [...one.zeile.schritte, schritt] } };
  });
}

/** The day lies after what was compared, unless the office compared each of the amounts since. */
export function isAenderungOffen({ posten, stichtag }: GebuehrAnfrage, { tatbestaende }: Gebuehrenrecht): boolean {
  return posten.some(({ schluessel }) => {
    const found = tatbestaende.find((one) => one.schluessel === schluessel && isGueltig(one, stichtag));
    return (found?.geprueftBis ?? GEPRUEFT_BIS) < stichtag;
  });
}

function hinweiseZu(anfrage: GebuehrAnfrage, recht: Gebuehrenrecht): string[] {
  const { umstaende, posten } = anfrage;
  const hinweise: string[] = [];
  if (isAenderungOffen(anfrage, recht)) hinweise.push(`Änderung nicht eingearbeitet: ${BEKANNTE_AENDERUNG}.`);
  if (umstaende.staatsangehoerigkeiten.includes('TR') && umstaende.assoziationsberechtigt === undefined)
    hinweise.push(
      'Bitte prüfen Sie, ob das Assoziationsrecht EU–Türkei gilt; dann ist die Gebühr niedriger (§ 52a AufenthV).',
    );
  const karte = posten.some(
    ({ schluessel, aufVordruck }) => !aufVordruck && /^(ne|da_eu|ae_|mobiler|neuausstellung_)/.test(schluessel),
  );
  for (const schluessel of ['express', 'direktversand'])
    if (!karte && posten.some((one) => one.schluessel === schluessel))
      hinweise.push(
        'Express und Direktversand gibt es nur zusammen mit einer Karte (§§ 45a, 47 Abs. 1 Nr. 16 AufenthV).',
      );
  if (
    posten.some(({ schluessel }) => schluessel === 'direktversand') &&
    posten.some(({ schluessel }) => schluessel === 'neuausstellung_ausweisersatz')
  )
    hinweise.push('Eine Karte als Ausweisersatz darf nicht versendet werden (§ 60a Abs. 2 Satz 5 AufenthV).');
  return [...new Set(hinweise)];
}

/** Completed years; a year is completed as the birthday begins (§ 187 (2) sentence 2 BGB). */
export function alterAm(geburtsdatum: string, tag: string): number {
  const [gj, gm, gt] = partsOf(geburtsdatum);
  const [j, m, t] = partsOf(tag);
  return j - gj - (m < gm || (m === gm && t < gt) ? 1 : 0);
}

function partsOf(tag: string): [number, number, number] {
  const [jahr = 0, monat = 0, day = 0] = tag.split('-').map(Number);
  return [jahr, monat, day];
}
