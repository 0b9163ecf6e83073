/** Titles of the Aufenthaltsgesetz: name, basis, term, remarks and work (text of 28 April 2026). */
import type { Norm } from './pruefung.schema.ts';
import type { Titelart, Titelkennung } from './titelart.schema.ts';
import { WEITERE_TITELARTEN } from './titelart-weitere.data.ts';

const aufenthG = (section: string, paragraph?: string): Norm => ({
  law: 'AufenthG',
  section: `§ ${section}`,
  ...(paragraph === undefined ? {} : { paragraph }),
});

export const ERWERB_ERLAUBT = 'Erwerbstätigkeit erlaubt.';
const NEBEN_20 = 'Erwerbstätigkeit nur erlaubt: {Tätigkeit}; daneben Beschäftigung bis zu 20 Stunden je Woche.';
const BESTIMMTE_STELLE =
  'Erwerbstätigkeit nur erlaubt: Beschäftigung als {Tätigkeit} bei {Arbeitgeber}; andere Erwerbstätigkeit nur mit Erlaubnis der Ausländerbehörde.';

const VIER_JAHRE =
  'Vier Jahre; ist die Stelle oder die Zustimmung kürzer befristet, deren Dauer und drei Monate (§ 18 Abs. 4).';
const DREI_JAHRE_ABSCHNITT_5 = 'Längstens drei Jahre (§ 26 Abs. 1 Satz 1).';
const WIE_BEZUGSPERSON =
  'Erstmals mindestens ein Jahr, längstens bis zum Ende des Titels der Bezugsperson (§ 27 Abs. 4).';
const UNBEFRISTET = 'Unbefristet (§ 9 Abs. 1 Satz 1).';

type Angaben = Omit<Titelart, 'name' | 'norm' | 'befristung'>;
const art = (name: string, norm: Norm, befristung: string, angaben: Partial<Angaben> = {}): Titelart => ({
  name,
  norm,
  befristung,
  vermerke: [],
  entscheidung: 'anspruch',
  erwerb: 'erlaubt',
  nebenbestimmung: ERWERB_ERLAUBT,
  ...angaben,
});

const niederlassung = (norm: Norm): Titelart => art('Niederlassungserlaubnis', norm, UNBEFRISTET);
const stelle = { erwerb: 'beschraenkt', nebenbestimmung: BESTIMMTE_STELLE } as const;
const neben20 = { erwerb: 'beschraenkt', nebenbestimmung: NEBEN_20 } as const;

export const TITELARTEN: Readonly<Record<Titelkennung, Titelart>> = {
  AE_16a: art(
    'Aufenthaltserlaubnis zur Berufsausbildung',
    aufenthG('16a', '1'),
    'Für die Dauer der Ausbildung (§ 7 Abs. 2 Satz 1).',
    {
      ...neben20,
      entscheidung: 'soll',
    },
  ),
  AE_16b: art(
    'Aufenthaltserlaubnis zum Studium',
    aufenthG('16b', '1'),
    'In der Regel zwei Jahre, mindestens eines; bei kürzerem Studium dessen Dauer (§ 16b Abs. 2).',
    {
      erwerb: 'beschraenkt',
      vermerke: ['Student'],
      nebenbestimmung: 'Beschäftigung bis zu 140 Arbeitstage im Jahr und studentische Nebentätigkeiten erlaubt.',
    },
  ),
  AE_16d: art(
    'Aufenthaltserlaubnis zur Anerkennung der Berufsqualifikation',
    aufenthG('16d', '3'),
    'Bei der Anerkennungspartnerschaft zunächst für die Dauer der Zustimmung, höchstens ein Jahr; insgesamt drei Jahre (§ 16d Abs. 3).',
    {
      ...neben20,
      entscheidung: 'soll',
    },
  ),
  AE_18a: art('Aufenthaltserlaubnis für Fachkräfte mit Berufsausbildung', aufenthG('18a'), VIER_JAHRE, stelle),
  AE_18b: art('Aufenthaltserlaubnis für Fachkräfte mit akademischer Ausbildung', aufenthG('18b'), VIER_JAHRE, stelle),
  AE_18d: art(
    'Aufenthaltserlaubnis zur Forschung',
    aufenthG('18d', '1'),
    'Mindestens ein Jahr; bei kürzerem Vorhaben dessen Dauer (§ 18d Abs. 4).',
    {
      erwerb: 'beschraenkt',
      vermerke: ['Forscher'],
      nebenbestimmung: 'Forschung bei der genannten Einrichtung und Tätigkeit in der Lehre erlaubt.',
    },
  ),
  BK_18g: art('Blaue Karte EU', aufenthG('18g', '1'), VIER_JAHRE, {
    erwerb: 'beschraenkt',
    nebenbestimmung:
      'Beschäftigung als {Tätigkeit} bei {Arbeitgeber} erlaubt; in den ersten zwölf Monaten ist ein Wechsel der Stelle anzuzeigen.',
  }),
  AE_19c_1: art('Aufenthaltserlaubnis zur Beschäftigung', aufenthG('19c', '1'), VIER_JAHRE, {
    ...stelle,
    entscheidung: 'ermessen',
  }),
  AE_19c_1_fuehrung_wissenschaft: art('Aufenthaltserlaubnis zur Beschäftigung', aufenthG('19c', '1'), VIER_JAHRE, {
    ...stelle,
    entscheidung: 'ermessen',
  }),
  AE_19c_2: art(
    'Aufenthaltserlaubnis bei ausgeprägten berufspraktischen Kenntnissen',
    aufenthG('19c', '2'),
    VIER_JAHRE,
    {
      ...stelle,
      entscheidung: 'ermessen',
    },
  ),
  AE_20: art(
    'Aufenthaltserlaubnis zur Arbeitsplatzsuche',
    aufenthG('20', '1'),
    'Bis zu 18 Monate; nach einer Helferausbildung zwölf, einmal sechs mehr (§ 20 Abs. 2).',
  ),
  CK_20a: art('Chancenkarte', aufenthG('20a', '3'), 'Bis zu einem Jahr (§ 20a Abs. 5 Satz 1).', {
    entscheidung: 'ermessen',
    erwerb: 'beschraenkt',
    vermerke: ['Chancenkarte'],
    nebenbestimmung:
      'Beschäftigung bis zu 20 Stunden je Woche und Probebeschäftigungen von jeweils höchstens zwei Wochen erlaubt.',
  }),
  AE_21: art(
    'Aufenthaltserlaubnis zur selbständigen Tätigkeit',
    aufenthG('21', '1'),
    'Längstens drei Jahre (§ 21 Abs. 4).',
    {
      entscheidung: 'ermessen',
      erwerb: 'beschraenkt',
      nebenbestimmung: 'Selbständige Tätigkeit als {Tätigkeit} erlaubt.',
    },
  ),
  AE_24: art(
    'Aufenthaltserlaubnis zum vorübergehenden Schutz',
    aufenthG('24', '1'),
    'Für die Dauer des vorübergehenden Schutzes (§ 24 Abs. 1).',
  ),
  AE_25_1: art('Aufenthaltserlaubnis für Asylberechtigte', aufenthG('25', '1'), 'Drei Jahre (§ 26 Abs. 1 Satz 2).'),
  AE_25_2_fluechtling: art(
    'Aufenthaltserlaubnis für Flüchtlinge',
    aufenthG('25', '2'),
    'Drei Jahre (§ 26 Abs. 1 Satz 2).',
  ),
  AE_25_2_subsidiaer: art(
    'Aufenthaltserlaubnis für subsidiär Schutzberechtigte',
    aufenthG('25', '2'),
    'Drei Jahre (§ 26 Abs. 1 Satz 2).',
  ),
  AE_25_1_2: art('Aufenthaltserlaubnis für Schutzberechtigte', aufenthG('25', '2'), 'Drei Jahre (§ 26 Abs. 1 Satz 2).'),
  AE_25_3: art(
    'Aufenthaltserlaubnis bei Abschiebungsverbot',
    aufenthG('25', '3'),
    'Mindestens ein, längstens drei Jahre (§ 26 Abs. 1 Satz 1, 3).',
    { entscheidung: 'soll' },
  ),
  AE_25_5: art(
    'Aufenthaltserlaubnis bei Unmöglichkeit der Ausreise',
    aufenthG('25', '5'),
    'Längstens sechs Monate, solange noch keine 18 Monate rechtmäßiger Aufenthalt erreicht sind; danach bis zu drei Jahre (§ 26 Abs. 1 Satz 1).',
    { entscheidung: 'ermessen' },
  ),
  AE_25a: art('Aufenthaltserlaubnis für gut integrierte junge Menschen', aufenthG('25a', '1'), DREI_JAHRE_ABSCHNITT_5, {
    entscheidung: 'soll',
  }),
  AE_25b: art(
    'Aufenthaltserlaubnis bei nachhaltiger Integration',
    aufenthG('25b', '1'),
    'Längstens zwei Jahre (§ 25b Abs. 5 Satz 1).',
    { entscheidung: 'soll' },
  ),
  AE_104c: art(
    'Chancen-Aufenthalt',
    aufenthG('104c', '1'),
    'Keine neue Erteilung; bestehende Titel laufen bis zu ihrem Ende (§ 104c Abs. 1).',
  ),
  AE_28: art(
    'Aufenthaltserlaubnis zum Familiennachzug zu Deutschen',
    aufenthG('28', '1'),
    'Erstmals mindestens ein Jahr (§ 27 Abs. 4 Satz 3).',
  ),
  AE_30: art('Aufenthaltserlaubnis zum Ehegattennachzug', aufenthG('30', '1'), WIE_BEZUGSPERSON),
  AE_31: art('Eigenständige Aufenthaltserlaubnis des Ehegatten', aufenthG('31', '1'), 'Ein Jahr (§ 31 Abs. 1 Satz 1).'),
  AE_32: art('Aufenthaltserlaubnis zum Kindernachzug', aufenthG('32', '1'), WIE_BEZUGSPERSON),
  AE_33: art('Aufenthaltserlaubnis für ein hier geborenes Kind', aufenthG('33'), WIE_BEZUGSPERSON),
  NE_9: niederlassung(aufenthG('9', '2')),
  NE_18c: niederlassung(aufenthG('18c', '1')),
  NE_18c_3: niederlassung(aufenthG('18c', '3')),
  NE_26_3: niederlassung(aufenthG('26', '3')),
  NE_35: niederlassung(aufenthG('35', '1')),
  DA_EU_9a: art('Erlaubnis zum Daueraufenthalt – EU', aufenthG('9a', '2'), 'Unbefristet (§ 9a Abs. 1 Satz 1).'),
  ...WEITERE_TITELARTEN,
};

/** § 59 (3) sentence 4 AufenthV: for holders of the Blaue Karte EU who obtain the Daueraufenthalt – EU. */
export const VERMERK_EHEMALS_BLAUE_KARTE = 'Ehem. Inh. der Blauen Karte EU';
