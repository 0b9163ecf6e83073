/** Fees for travel and identity documents: § 48 AufenthV. */
import type { Gebuehrentatbestand } from './gebuehr.data.ts';

const SEIT = { gueltigAb: '2025-05-01' } as const;

const ausweis = (
  nummer: string,
  schluessel: string,
  betrag: number,
  text: string,
  more: Partial<Gebuehrentatbestand> = {},
): Gebuehrentatbestand => ({
  ...SEIT,
  schluessel,
  stelle: `48.1.${nummer.replace(/ Buchst\. /, '')}`,
  norm: `§ 48 Abs. 1 Nr. ${nummer} AufenthV`,
  text,
  betrag,
  aufAntrag: true,
  ...more,
});

const frei = (nummer: string, schluessel: string, text: string): Gebuehrentatbestand => ({
  ...SEIT,
  schluessel,
  stelle: `48.2.${nummer}`,
  norm: `§ 48 Abs. 2 Nr. ${nummer} AufenthV`,
  text,
  betrag: 0,
  aufAntrag: false,
});

const jung = (nummer: string, betrag: number) => ({
  unter24: { stelle: `48.1.${nummer}`, norm: `§ 48 Abs. 1 Nr. ${nummer} AufenthV`, betrag },
});

export const AUSWEISE: readonly Gebuehrentatbestand[] = [
  ausweis('1a', 'reiseausweis_auslaender', 10000, 'Reiseausweis für Ausländer', jung('1b', 9700)),
  ausweis(
    '1c',
    'reiseausweis_schutz',
    7000,
    'Reiseausweis für Flüchtlinge, Staatenlose oder subsidiär Geschützte',
    jung('1d', 3800),
  ),
  ausweis('1e', 'reiseausweis_auslaender_vorlaeufig', 6700, 'Vorläufiger Reiseausweis für Ausländer'),
  ausweis(
    '1f',
    'reiseausweis_schutz_vorlaeufig',
    2600,
    'Vorläufiger Reiseausweis für Flüchtlinge, Staatenlose oder subsidiär Geschützte',
  ),
  ausweis('1g', 'reiseausweis_kind', 1400, 'Reiseausweis ohne Chip für ein Kind unter zwölf Jahren', { nurUnter: 12 }),
  ausweis('2', 'reiseausweis_verlaengerung', 2000, 'Vorläufigen Reiseausweis verlängern'),
  ausweis('3 Buchst. a', 'grenzgaengerkarte_1j', 6100, 'Grenzgängerkarte bis ein Jahr'),
  ausweis('3 Buchst. b', 'grenzgaengerkarte_2j', 6100, 'Grenzgängerkarte bis zwei Jahre'),
  ausweis('4 Buchst. a', 'grenzgaengerkarte_verlaengerung_1j', 3500, 'Grenzgängerkarte verlängern, bis ein Jahr'),
  ausweis('4 Buchst. b', 'grenzgaengerkarte_verlaengerung_2j', 3500, 'Grenzgängerkarte verlängern, bis zwei Jahre'),
  ausweis('5', 'notreiseausweis', 1800, 'Notreiseausweis'),
  ausweis('6', 'rueckkehrberechtigung', 100, 'Rückkehrberechtigung auf dem Notreiseausweis'),
  ausweis('7', 'schuelersammelliste', 1200, 'Bestätigung auf einer Schülersammelliste, je Person'),
  ausweis('8', 'wohnsitzverlegung', 9900, 'Bescheinigung über die Wohnsitzverlegung'),
  ausweis('9', 'ausnahme_passpflicht', 7600, 'Ausnahme von der Passpflicht'),
  ausweis('10', 'ausweisersatz', 3200, 'Ausweisersatz'),
  ausweis('11', 'ausweisersatz_55_2', 2100, 'Ausweisersatz im Fall des § 55 Abs. 2 AufenthV'),
  ausweis('12', 'ausweisersatz_verlaengerung', 1600, 'Ausweisersatz verlängern'),
  ausweis('13', 'dokument_aendern', 1500, 'Ausweisdokument ändern'),
  ausweis('14', 'dokument_umschreiben', 3400, 'Ausweisdokument umschreiben'),
  ausweis('15', 'neuausstellung_ausweisersatz', 7200, 'Neue Karte mit dem Zusatz Ausweisersatz'),
  ausweis('16', 'lichtbild', 600, 'Lichtbild in der Behörde', { aufAntrag: false }),
  ausweis('17', 'eu_rueckkehrausweis', 5200, 'EU-Rückkehrausweis', { gueltigAb: '2026-04-28' }),
  ausweis('17', 'eu_rueckkehrausweis_ausserhalb', 6000, 'EU-Rückkehrausweis außerhalb der Dienstzeit', {
    gueltigAb: '2026-04-28',
  }),
  frei('1', 'dokument_amtswegen', 'Dokument von Amts wegen ändern'),
  frei('2', 'dokument_wohnort', 'Wohnort im Dokument berichtigen'),
  frei('3', 'reiseausweis_ehevermerk', 'Eheschließung im Reiseausweis vermerken'),
];
