/** The processing fee of § 49 AufenthV: due with the application, credited to the fee, never paid back. Pure. */

import { type Gebuehrenrecht, MITGELIEFERT } from './gebuehr.data.ts';
import {
  answered,
  type GebuehrAntwort,
  type GebuehrRechnung,
  isAenderungOffen,
  rechnePosten,
  withAnrechnung,
} from './gebuehr.rules.ts';
import type { GebuehrAnfrage, GebuehrZeile } from './gebuehr.schema.ts';

/** § 49 (3), (4): why there is none. */
export type OhneBearbeitungsgebuehr =
  | 'unzustaendig'
  | 'handlungsunfaehig'
  | 'vor_beginn_zurueckgenommen'
  | 'andere_behoerde';

export function berechneBearbeitungsgebuehren(
  anfrage: GebuehrAnfrage,
  ohne?: OhneBearbeitungsgebuehr,
  recht: Gebuehrenrecht = MITGELIEFERT,
): GebuehrAntwort {
  return answered(() => {
    const zeilen = ohne ? [] : withAnrechnung(rechnePosten(anfrage, recht)).flatMap(bearbeitungszeile);
    return {
      zeilen,
      summeCent: zeilen.reduce((summe, { betragCent }) => summe + betragCent, 0),
      angebote: [],
      hinweise: [],
      aenderungOffen: isAenderungOffen(anfrage, recht),
    };
  });
}

/** None where the service itself costs nothing or is not applied for, and none for the Swiss acts of § 52 (2). */
function bearbeitungszeile({ lage, zeile, vorAlterCent }: GebuehrRechnung): GebuehrZeile[] {
  const { stelle, aufAntrag } = lage.tatbestand;
  if (!aufAntrag || zeile.betragCent === 0 || isSchweizOhne(lage)) return [];
  const unbefristet = /^(44\.|44a)/.test(stelle) || stelle === '50.1.2';
  // § 49 (1) starts from § 44, also where § 50 (1) sentence 2 sets 55 Euro for the title.
  const grundbetragCent = stelle === '50.1.2' && !lage.ersetzt ? 11300 : vorAlterCent;
  const schritte: GebuehrZeile['schritte'] = [];
  let betragCent = grundbetragCent;
  const reduce = (nachherCent: number, norm: string, satz: string) => {
    if (nachherCent >= betragCent) return;
    schritte.push({ norm, satz, vorherCent: betragCent, nachherCent });
    betragCent = nachherCent;
  };
  if (unbefristet)
    reduce(Math.floor(betragCent / 2), '§ 49 Abs. 1 AufenthV', 'Für den Antrag ist die Hälfte der Gebühr fällig.');
  if (lage.alter < 18)
    reduce(Math.floor(betragCent / 2), '§ 50 Abs. 1 AufenthV', 'Für Anträge Minderjähriger gilt die Hälfte.');
  const grenze = unbefristet ? Math.floor(zeile.betragCent / 2) : zeile.betragCent;
  reduce(grenze, '§ 69 Abs. 7 AufenthG', 'Mehr als den zulässigen Teil der Gebühr kostet die Bearbeitung nicht.');
  const norm = unbefristet ? '§ 49 Abs. 1 AufenthV' : '§ 49 Abs. 2 AufenthV';
  return [
    { schluessel: zeile.schluessel, text: `Bearbeitung: ${zeile.text}`, norm, grundbetragCent, schritte, betragCent },
  ];
}

function isSchweizOhne({ umstaende, tatbestand: { stelle }, posten }: GebuehrRechnung['lage']): boolean {
  if (!umstaende.staatsangehoerigkeiten.includes('CH')) return false;
  return /^(45\.[12]|48\.1\.[34][ab]?$)/.test(stelle) || (stelle.startsWith('45c.') && posten.titel === 'ae');
}

export interface Anrechnung {
  readonly angerechnetCent: number;
  readonly zahlbetragCent: number;
  /** Paid beyond the fee: § 69 (7) sentence 4 AufenthG keeps it. */
  readonly verbleibtCent: number;
}

export function rechneBearbeitungAn(gebuehrCent: number, gezahltCent: number): Anrechnung {
  const angerechnetCent = Math.min(gebuehrCent, gezahltCent);
  return {
    angerechnetCent,
    zahlbetragCent: gebuehrCent - angerechnetCent,
    verbleibtCent: gezahltCent - angerechnetCent,
  };
}
