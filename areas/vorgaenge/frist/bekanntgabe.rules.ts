/**
 * When an act counts as announced: § 41 VwVfG NRW, § 9 OZG, LZG NRW. Pure.
 *
 * The fourth day does not move when it is a Saturday, Sunday or holiday: it is a presumption of arrival and no period
 * of § 31 (3) VwVfG (OVG NRW and OVG Niedersachsen, prevailing view). A note says so where it matters, because some
 * writers see it otherwise. For letters abroad the law presumes nothing: there the proven day counts.
 */
import { ABRUFTAGE, ZUGANGSVERMUTUNGEN } from './bekanntgabe.data.ts';
import { naechsterWerktag, ruhetag } from './feiertag.rules.ts';
import { deutsch, zaehle } from './frist.rules.ts';
import type { BekanntgabeFakten } from './frist.schema.ts';

export type Bekanntgabe =
  | {
      readonly stand: 'bewirkt';
      readonly tag: string;
      readonly norm: string;
      readonly satz: string;
      readonly hinweis?: string;
    }
  | { readonly stand: 'offen' | 'nicht_bewirkt'; readonly norm: string; readonly satz: string };

export function bekanntgabeVon(fakten: BekanntgabeFakten): Bekanntgabe {
  if (fakten.zugangAm !== undefined && fakten.zugangAm < fakten.abgesandtAm)
    return {
      stand: 'offen',
      norm: '§ 41 VwVfG NRW',
      satz: 'Der Zugang liegt vor der Absendung. Bitte prüfen Sie die beiden Tage.',
    };
  if (fakten.nichtZugegangen)
    return {
      stand: 'nicht_bewirkt',
      norm: '§ 41 Abs. 2 Satz 3 VwVfG NRW',
      satz: 'Der Bescheid ist nicht zugegangen; er ist nicht bekannt gegeben. Bitte geben Sie ihn auf anderem Weg bekannt.',
    };
  if (fakten.weg === 'abruf') return abruf(fakten);
  return vermutung(fakten) ?? nachgewiesen(fakten);
}

function vermutung({ weg, abgesandtAm, zugangAm }: BekanntgabeFakten): Bekanntgabe | undefined {
  const regel = ZUGANGSVERMUTUNGEN.filter((one) => one.weg === weg);
  if (regel.length === 0) return undefined;
  const found = regel.find(
    ({ gueltigAb, gueltigBis }) => gueltigAb <= abgesandtAm && (gueltigBis === undefined || abgesandtAm <= gueltigBis),
  );
  if (!found)
    return {
      stand: 'offen',
      norm: regel[0]?.norm ?? '',
      satz: `Für den ${deutsch(abgesandtAm)} ist hier kein Recht hinterlegt. Bitte rechnen Sie von Hand.`,
    };
  const vermutet = zaehle(abgesandtAm, { tage: found.tage });
  const spaeter = zugangAm !== undefined && zugangAm > vermutet;
  const tag = spaeter ? zugangAm : vermutet;
  const ruhe = ruhetag(vermutet);
  const satz = spaeter
    ? `Der Zugang am ${deutsch(tag)} ist nachgewiesen und liegt nach dem ${found.tage}. Tag; er zählt.`
    : `Abgesandt am ${deutsch(abgesandtAm)}, am ${found.tage}. Tag danach gilt der Bescheid als bekannt gegeben.`;
  const hinweis =
    !spaeter && ruhe !== undefined
      ? `Der ${deutsch(vermutet)} ist kein Werktag (${ruhe}). Er zählt trotzdem, denn § 31 Abs. 3 VwVfG gilt nur für Fristen. Über eine Klage, die nur deshalb zu spät käme, entscheidet das Gericht.`
      : undefined;
  return { stand: 'bewirkt', tag, norm: found.norm, satz, ...(hinweis === undefined ? {} : { hinweis }) };
}

const NACHWEIS: Readonly<Record<string, readonly [norm: string, was: string]>> = {
  brief_ausland: ['§ 41 Abs. 1 VwVfG NRW', 'der Zugang im Ausland'],
  pzu: ['§ 3 LZG NRW, § 182 ZPO', 'die Zustellung laut Zustellungsurkunde'],
  empfangsbekenntnis: ['§ 5 LZG NRW', 'das Datum auf dem Empfangsbekenntnis'],
  aushaendigung: ['§ 5 Abs. 1 LZG NRW', 'die Aushändigung'],
};

/** Nothing is presumed: the day in the proof counts, also on a Sunday (§ 180 ZPO: the letter box suffices). */
function nachgewiesen({ weg, zugangAm }: BekanntgabeFakten): Bekanntgabe {
  const [norm, was] = NACHWEIS[weg] as readonly [string, string];
  if (zugangAm === undefined)
    return { stand: 'offen', norm, satz: `Noch fehlt der Nachweis: ${was}. Erst dieser Tag zählt.` };
  return { stand: 'bewirkt', tag: zugangAm, norm, satz: `Es zählt ${was}: ${deutsch(zugangAm)}.` };
}

/** The last day on which fetching it announces it. */
export const abrufBis = (benachrichtigtAm: string): string =>
  naechsterWerktag(zaehle(benachrichtigtAm, { tage: ABRUFTAGE }));

/** § 41 (2a): the day after it was fetched; not fetched in ten days, it was never announced. */
function abruf({ abgesandtAm, zugangAm, stichtag }: BekanntgabeFakten): Bekanntgabe {
  const norm = '§ 41 Abs. 2a VwVfG NRW';
  const bis = abrufBis(abgesandtAm);
  if (zugangAm !== undefined && zugangAm <= bis)
    return {
      stand: 'bewirkt',
      tag: zaehle(zugangAm, { tage: 1 }),
      norm,
      satz: `Abgerufen am ${deutsch(zugangAm)}; der Tag danach zählt.`,
    };
  if (stichtag <= bis && zugangAm === undefined)
    return { stand: 'offen', norm, satz: `Der Bescheid liegt bis zum ${deutsch(bis)} zum Abruf bereit.` };
  return {
    stand: 'nicht_bewirkt',
    norm,
    satz: `Bis zum ${deutsch(bis)} wurde nichts abgerufen; der Bescheid ist nicht bekannt gegeben. Bitte geben Sie ihn auf anderem Weg bekannt.`,
  };
}
