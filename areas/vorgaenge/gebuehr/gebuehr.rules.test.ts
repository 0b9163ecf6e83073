/** Fees read like §§ 44 to 54 AufenthV: every amount of the ordinance, every reduction, in its order. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { berechneBearbeitungsgebuehren, rechneBearbeitungAn } from './bearbeitung.rules.ts';
import { TATBESTAENDE } from './gebuehr.data.ts';
import { alterAm, berechneGebuehren } from './gebuehr.rules.ts';
import {
  type GebuehrErgebnis,
  type GebuehrPosten,
  gebuehrAnfrageSchema,
  LEISTUNGEN,
  SCHUTZ,
  TITELBEZUEGE,
} from './gebuehr.schema.ts';

type Rest = Record<string, unknown>;
const ERWACHSEN = { geburtsdatum: '1980-05-05' };
const KIND = { geburtsdatum: '2016-01-10' };
const TUERKISCH_23 = { geburtsdatum: '2003-01-01', staatsangehoerigkeiten: ['TR'], assoziationsberechtigt: true };
const SCHWEIZ = { ...ERWACHSEN, staatsangehoerigkeiten: ['CH'] };

const anfrage = (posten: GebuehrPosten[], umstaende: Rest, more: Rest = {}) =>
  gebuehrAnfrageSchema.parse({
    stichtag: '2026-04-28',
    posten,
    umstaende: { antragAm: '2026-04-01', ...umstaende },
    ...more,
  });

function ergebnis(posten: GebuehrPosten[], umstaende: Rest, more: Rest = {}): GebuehrErgebnis {
  const antwort = berechneGebuehren(anfrage(posten, umstaende, more));
  assert.ok(antwort.moeglich, 'grund' in antwort ? antwort.grund : '');
  return antwort.ergebnis;
}

const euro = (schluessel: string, umstaende: Rest, more: Partial<GebuehrPosten> = {}) =>
  ergebnis([{ schluessel, titel: 'ae', ...more }], umstaende).summeCent / 100;

const bearbeitung = (schluessel: string, umstaende: Rest, more: Partial<GebuehrPosten> = {}) => {
  const antwort = berechneBearbeitungsgebuehren(anfrage([{ schluessel, titel: 'ae', ...more }], umstaende));
  assert.ok(antwort.moeglich);
  return antwort.ergebnis.summeCent / 100;
};

const TABELLE: Readonly<Record<string, readonly [erwachsen: number, kind: number]>> = {
  ne_hochqualifiziert: [147, 73.5],
  ne_selbstaendig: [124, 62],
  ne: [113, 56.5],
  da_eu: [109, 109],
  ae_erteilung_bis_1j: [100, 50],
  ae_erteilung: [100, 50],
  ae_verlaengerung_bis_3m: [96, 48],
  ae_verlaengerung: [93, 46.5],
  ae_zweckwechsel: [98, 49],
  mobiler_ict_erteilung: [80, 40],
  mobiler_ict_verlaengerung: [70, 35],
  express: [35, 17.5],
  neuausstellung_pass: [67, 33.5],
  neuausstellung_angaben: [67, 33.5],
  neuausstellung_verlust: [67, 33.5],
  neuausstellung_chip: [0, 0],
  neuausstellung_105b: [67, 33.5],
  visum_national: [75, 37.5],
  visum_national_verlaengerung: [25, 12.5],
  visum_schengen_als_national: [60, 30],
  sperre_verkuerzen: [169, 84.5],
  sperre_verlaengern: [169, 84.5],
  betretenserlaubnis: [100, 50],
  auflage_titel: [50, 25],
  beratung_44a: [21, 10.5],
  duldung_etikett: [58, 29],
  duldung_traeger: [62, 31],
  duldung_erneuern_etikett: [33, 16.5],
  duldung_erneuern_traeger: [37, 18.5],
  auflage_duldung: [50, 25],
  fiktion: [13, 6.5],
  bescheinigung: [18, 9],
  titel_besonderes_blatt: [18, 9],
  uebertragung: [12, 6],
  verpflichtungserklaerung: [29, 14.5],
  passierschein: [10, 5],
  forschungseinrichtung: [219, 109.5],
  fachkraefteverfahren: [411, 205.5],
  direktversand: [15, 7.5],
  nebenbestimmung_beschaeftigung: [0, 0],
  eu_aufenthaltskarte: [46, 27.6],
  eu_daueraufenthaltskarte: [46, 27.6],
  gb_dokument: [46, 27.6],
  gb_grenzgaenger: [46, 27.6],
  eu_neuausstellung: [46, 27.6],
  eu_neuausstellung_chip: [0, 0],
  eu_daueraufenthaltsbescheinigung: [10, 10],
  reiseausweis_auslaender: [100, 97],
  reiseausweis_schutz: [70, 38],
  reiseausweis_auslaender_vorlaeufig: [67, 67],
  reiseausweis_schutz_vorlaeufig: [26, 26],
  reiseausweis_verlaengerung: [20, 6],
  grenzgaengerkarte_1j: [61, 30.5],
  grenzgaengerkarte_2j: [61, 30.5],
  grenzgaengerkarte_verlaengerung_1j: [35, 17.5],
  grenzgaengerkarte_verlaengerung_2j: [35, 17.5],
  notreiseausweis: [18, 9],
  rueckkehrberechtigung: [1, 0.5],
  schuelersammelliste: [12, 6],
  wohnsitzverlegung: [99, 49.5],
  ausnahme_passpflicht: [76, 38],
  ausweisersatz: [32, 16],
  ausweisersatz_55_2: [21, 10.5],
  ausweisersatz_verlaengerung: [16, 8],
  dokument_aendern: [15, 7.5],
  dokument_umschreiben: [34, 17],
  neuausstellung_ausweisersatz: [72, 72],
  lichtbild: [6, 6],
  eu_rueckkehrausweis: [52, 52],
  eu_rueckkehrausweis_ausserhalb: [60, 60],
  dokument_amtswegen: [0, 0],
  dokument_wohnort: [0, 0],
  reiseausweis_ehevermerk: [0, 0],
};

describe('every amount of §§ 44 to 48 AufenthV, for an adult and a child of ten', () => {
  test('no Tatbestand is left out', () => {
    const only = ['ne_minderjaehrig', 'reiseausweis_kind'];
    assert.deepEqual(
      TATBESTAENDE.map(({ schluessel }) => schluessel).filter((one) => !(one in TABELLE) && !only.includes(one)),
      [],
    );
  });
  for (const [schluessel, [erwachsen, kind]] of Object.entries(TABELLE))
    test(`${schluessel}: ${erwachsen} and ${kind}`, () => {
      assert.equal(euro(schluessel, ERWACHSEN), erwachsen);
      assert.equal(euro(schluessel, KIND), kind);
    });
  test('§ 50 (1) sentence 2: 55 Euro for the young, and for nobody else', () => {
    assert.equal(euro('ne_minderjaehrig', { geburtsdatum: '2009-06-01' }), 55);
    const adult = berechneGebuehren(anfrage([{ schluessel: 'ne_minderjaehrig' }], ERWACHSEN));
    assert.ok(!adult.moeglich && adult.grund.includes('18. Geburtstag'));
  });
  test('§ 48 (1) no. 1g: 14 Euro below twelve, refused from the twelfth birthday on', () => {
    assert.equal(euro('reiseausweis_kind', { geburtsdatum: '2014-04-02' }), 14);
    assert.ok(
      !berechneGebuehren(anfrage([{ schluessel: 'reiseausweis_kind' }], { geburtsdatum: '2014-04-01' })).moeglich,
    );
  });
  test('§ 48 (1) no. 1b, 1d: up to the day before the 24th birthday', () => {
    assert.equal(euro('reiseausweis_auslaender', { geburtsdatum: '2002-04-02' }), 97);
    assert.equal(euro('reiseausweis_auslaender', { geburtsdatum: '2002-04-01' }), 100);
  });
  test('§ 48 (1) sentence 2: the Passierschein counts towards the Notreiseausweis', () => {
    assert.equal(
      ergebnis([{ schluessel: 'notreiseausweis' }, { schluessel: 'passierschein' }], ERWACHSEN).summeCent,
      1800,
    );
  });
  test('§ 45b: a title on paper costs 44 Euro less; for minors the half of that', () => {
    assert.equal(euro('ae_verlaengerung', ERWACHSEN, { aufVordruck: true }), 49);
    assert.equal(euro('ae_verlaengerung', KIND, { aufVordruck: true }), 24.5);
  });
  test('§ 45c (2): a chip broken by misuse is paid for', () => {
    assert.equal(euro('neuausstellung_chip', ERWACHSEN, { unsachgemaess: true }), 67);
    assert.equal(euro('eu_neuausstellung_chip', ERWACHSEN, { unsachgemaess: true }), 46);
  });
  test('§ 47 (3) sentence 2: nothing for who held a Daueraufenthaltskarte', () => {
    assert.equal(euro('gb_dokument', ERWACHSEN, { bisherDaueraufenthaltskarte: true }), 0);
  });
});

describe('§ 52 (2): Switzerland', () => {
  test('card as an identity card, 8 Euro for the border card, no Fiktion fee', () => {
    assert.equal(euro('ae_erteilung', SCHWEIZ), 46);
    assert.equal(euro('ae_verlaengerung', { ...SCHWEIZ, geburtsdatum: '2003-01-01' }), 27.6);
    assert.equal(euro('neuausstellung_verlust', SCHWEIZ), 46);
    assert.equal(euro('grenzgaengerkarte_2j', SCHWEIZ), 8);
    assert.equal(euro('fiktion', SCHWEIZ), 0);
    assert.equal(bearbeitung('ae_erteilung', SCHWEIZ), 0);
    assert.equal(euro('ne', SCHWEIZ), 113);
  });
});

describe('§ 52a: association EU–Türkiye', () => {
  test('titles cost what an identity card costs, 27.60 at 23', () => {
    assert.equal(euro('ae_verlaengerung', TUERKISCH_23), 27.6);
    assert.equal(euro('ae_verlaengerung', { ...TUERKISCH_23, geburtsdatum: '1980-01-01' }), 46);
    assert.equal(euro('da_eu', TUERKISCH_23), 27.6);
    assert.equal(euro('neuausstellung_verlust', TUERKISCH_23), 27.6);
    assert.equal(euro('neuausstellung_ausweisersatz', TUERKISCH_23), 27.6);
  });
  test('a child pays as a German child does: not half of it', () => {
    assert.equal(euro('ae_erteilung', { ...TUERKISCH_23, ...KIND }), 27.6);
  });
  test('(3): free of no. 3 and 8 to 10; 8 Euro for paper and transfer of an unlimited title', () => {
    for (const one of ['auflage_titel', 'fiktion', 'bescheinigung', 'titel_besonderes_blatt', 'ausweisersatz'])
      assert.equal(euro(one, TUERKISCH_23), 0, one);
    assert.equal(euro('uebertragung', TUERKISCH_23), 0);
    assert.equal(euro('uebertragung', TUERKISCH_23, { titel: 'ne' }), 8);
    assert.equal(euro('ne', TUERKISCH_23, { aufVordruck: true }), 8);
    assert.equal(euro('ae_verlaengerung', TUERKISCH_23, { aufVordruck: true }), 0);
    assert.equal(euro('dokument_aendern', TUERKISCH_23, { dokument: 'ausweisersatz' }), 0);
    assert.equal(euro('dokument_aendern', TUERKISCH_23, { dokument: 'reiseausweis_auslaender' }), 15);
  });
  test('the express surcharge stays, and nationality alone is no association right', () => {
    assert.equal(euro('express', TUERKISCH_23), 35);
    const offen = ergebnis([{ schluessel: 'ae_verlaengerung' }], { ...ERWACHSEN, staatsangehoerigkeiten: ['TR'] });
    assert.equal(offen.summeCent, 9300);
    assert.match(offen.hinweise.join(), /§ 52a/);
  });
  test('before 7 February 2026 the identity card cost 37 and 22.80', () => {
    const at = { stichtag: '2026-02-06' };
    const frueher = { ...TUERKISCH_23, antragAm: '2026-01-10' };
    assert.equal(ergebnis([{ schluessel: 'ae_verlaengerung' }], frueher, at).summeCent, 2280);
    assert.equal(ergebnis([{ schluessel: 'ae_verlaengerung' }], frueher, { stichtag: '2026-02-07' }).summeCent, 2760);
  });
});

describe('§ 52 (3) to (6): protected, admitted, supported', () => {
  const fluechtling = { ...ERWACHSEN, schutz: 'fluechtling' };
  test('protected persons: grant, extension, NE, Fiktion, new card; not loss, not Daueraufenthalt-EU, not express', () => {
    for (const one of [
      'ae_erteilung',
      'ae_verlaengerung',
      'ne',
      'fiktion',
      'neuausstellung_pass',
      'neuausstellung_angaben',
      'uebertragung',
    ])
      assert.equal(euro(one, fluechtling), 0, one);
    assert.equal(euro('neuausstellung_verlust', fluechtling), 67);
    assert.equal(euro('neuausstellung_pass', fluechtling, { titel: 'da_eu' }), 67);
    assert.equal(euro('ae_zweckwechsel', fluechtling), 98);
    assert.equal(euro('da_eu', fluechtling), 109);
    assert.equal(euro('express', fluechtling), 35);
    assert.equal(bearbeitung('ae_erteilung', fluechtling), 0);
  });
  test('§ 23 (2) AufenthG: NE and Aufenthaltserlaubnis; Fiktion and new card are not named', () => {
    const aufgenommen = { ...ERWACHSEN, aufnahme23Abs2: true };
    assert.equal(euro('ne', aufgenommen), 0);
    assert.equal(euro('ae_verlaengerung', aufgenommen), 0);
    assert.equal(euro('fiktion', aufgenommen), 13);
    assert.equal(euro('neuausstellung_pass', aufgenommen), 67);
  });
  test('scholarship from public funds: free; trainees without pay: a question for the official', () => {
    assert.equal(euro('ae_verlaengerung', { ...ERWACHSEN, stipendium: true }), 0);
    assert.equal(euro('visum_national', { ...ERWACHSEN, inFoerderungEinbezogen: true }), 0);
    const auszubildend = { ...ERWACHSEN, ausbildungOhneEntgelt: true };
    const offen = ergebnis([{ schluessel: 'ae_verlaengerung' }], auszubildend);
    assert.equal(offen.summeCent, 9300);
    assert.ok(offen.angebote.some(({ art }) => art === 'ausbildung'));
    assert.equal(euro('visum_national', { ...ERWACHSEN, familieEinesDeutschen: true }), 0);
  });
});

describe('§ 53: benefits', () => {
  const leistung = { ...ERWACHSEN, leistungen: ['sgb2'] };
  test('(1) no. 1 to 8 are free', () => {
    for (const one of [
      ...[
        'ae_erteilung',
        'ae_verlaengerung',
        'duldung_etikett',
        'duldung_erneuern_traeger',
        'auflage_titel',
        'auflage_duldung',
      ],
      ...['beratung_44a', 'fiktion', 'titel_besonderes_blatt', 'uebertragung', 'neuausstellung_pass', 'ausweisersatz'],
      'ausweisersatz_verlaengerung',
    ])
      assert.equal(euro(one, leistung), 0, one);
    assert.equal(bearbeitung('ae_verlaengerung', leistung), 0);
  });
  test('what is not named stays, and is offered for discretion', () => {
    assert.equal(euro('da_eu', leistung), 109);
    assert.equal(euro('ae_zweckwechsel', leistung), 98);
    assert.equal(euro('ausweisersatz_55_2', leistung), 21);
    assert.ok(ergebnis([{ schluessel: 'da_eu' }], leistung).angebote.some(({ art }) => art === 'leistungsbezug'));
    assert.ok(!ergebnis([{ schluessel: 'da_eu' }], ERWACHSEN).angebote.some(({ art }) => art === 'leistungsbezug'));
  });
  test('a decision of the official lowers with its reason, and only lowers', () => {
    const decide = (aufCent: number, art = 'leistungsbezug') =>
      anfrage([{ schluessel: 'da_eu' }], leistung, {
        ermessen: [{ art, schluessel: 'da_eu', aufCent, begruendung: 'Grundsicherung im Alter, keine Rücklagen.' }],
      });
    const antwort = berechneGebuehren(decide(0));
    assert.ok(antwort.moeglich && antwort.ergebnis.summeCent === 0);
    assert.match(antwort.ergebnis.zeilen[0]?.schritte[0]?.satz ?? '', /Grundsicherung/);
    assert.ok(!berechneGebuehren(decide(11000)).moeglich);
    assert.ok(!berechneGebuehren(decide(0, 'ausbildung')).moeglich);
  });
});

describe('§ 49: processing fee', () => {
  test('half for NE and Daueraufenthalt-EU, all of it for the others', () => {
    assert.equal(bearbeitung('ne', ERWACHSEN), 56.5);
    assert.equal(bearbeitung('da_eu', ERWACHSEN), 54.5);
    assert.equal(bearbeitung('ae_verlaengerung', ERWACHSEN), 93);
    assert.equal(bearbeitung('fachkraefteverfahren', ERWACHSEN), 411);
    assert.equal(bearbeitung('ne', { ...TUERKISCH_23, geburtsdatum: '1980-01-01' }), 23);
  });
  test('§ 50 (1) halves the processing fee of minors, also for the Daueraufenthalt-EU; never above § 69 (7)', () => {
    assert.equal(bearbeitung('ae_verlaengerung', KIND), 46.5);
    assert.equal(bearbeitung('da_eu', KIND), 27.25);
    assert.equal(bearbeitung('ne', KIND), 28.25);
    assert.equal(bearbeitung('ne_minderjaehrig', { geburtsdatum: '2009-06-01' }), 27.5);
  });
  test('none for what nobody applies for, and none in the cases of (3) and (4)', () => {
    for (const one of ['express', 'direktversand', 'lichtbild', 'nebenbestimmung_beschaeftigung', 'sperre_verlaengern'])
      assert.equal(bearbeitung(one, ERWACHSEN), 0, one);
    for (const ohne of [
      'unzustaendig',
      'handlungsunfaehig',
      'vor_beginn_zurueckgenommen',
      'andere_behoerde',
    ] as const) {
      const antwort = berechneBearbeitungsgebuehren(anfrage([{ schluessel: 'ne' }], ERWACHSEN), ohne);
      assert.ok(antwort.moeglich && antwort.ergebnis.summeCent === 0);
    }
  });
  test('§ 69 (7) AufenthG: credited, and what was paid beyond is kept', () => {
    assert.deepEqual(rechneBearbeitungAn(11300, 5650), {
      angerechnetCent: 5650,
      zahlbetragCent: 5650,
      verbleibtCent: 0,
    });
    assert.deepEqual(rechneBearbeitungAn(0, 5650), { angerechnetCent: 0, zahlbetragCent: 0, verbleibtCent: 5650 });
  });
});

describe('time', () => {
  test('before the law was examined: refused; after: marked', () => {
    const vorher = berechneGebuehren(
      anfrage([{ schluessel: 'ne' }], { ...ERWACHSEN, antragAm: '2025-04-01' }, { stichtag: '2025-04-30' }),
    );
    assert.ok(!vorher.moeglich && vorher.grund.includes('30.04.2025'));
    const am = ergebnis([{ schluessel: 'ne' }], ERWACHSEN, { stichtag: '2026-06-11' });
    const danach = ergebnis([{ schluessel: 'ne' }], ERWACHSEN, { stichtag: '2026-06-12' });
    assert.equal(am.aenderungOffen, false);
    assert.equal(danach.aenderungOffen, true);
    assert.match(danach.hinweise.join(), /Nr\. 111/);
  });
  test('impossible days are refused', () => {
    assert.ok(!berechneGebuehren(anfrage([{ schluessel: 'ne' }], { geburtsdatum: '2026-04-20' })).moeglich);
    assert.ok(!berechneGebuehren(anfrage([{ schluessel: 'ne' }], { ...ERWACHSEN, antragAm: '2026-05-01' })).moeglich);
    assert.ok(!berechneGebuehren(anfrage([{ schluessel: 'nie' }], ERWACHSEN)).moeglich);
    assert.ok(!berechneGebuehren(anfrage([{ schluessel: 'uebertragung' }], ERWACHSEN)).moeglich);
  });
  test('§ 50: half on the eve of the 18th birthday, whole on it; a leap day counts from 1 March', () => {
    assert.equal(euro('ae_verlaengerung', { geburtsdatum: '2008-04-02' }), 46.5);
    assert.equal(euro('ae_verlaengerung', { geburtsdatum: '2008-04-01' }), 93);
    assert.equal(alterAm('2008-02-29', '2026-02-28'), 17);
    assert.equal(alterAm('2008-02-29', '2026-03-01'), 18);
  });
});

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const anyAnfrage = fc
  .record({
    posten: fc.uniqueArray(
      fc.record({
        schluessel: fc.constantFrom(...TATBESTAENDE.map(({ schluessel }) => schluessel)),
        titel: fc.constantFrom(...TITELBEZUEGE),
        aufVordruck: maybe(fc.boolean()),
        unsachgemaess: maybe(fc.boolean()),
      }),
      { minLength: 1, maxLength: 6, selector: ({ schluessel }) => schluessel },
    ),
    jahr: fc.integer({ min: 1930, max: 2025 }),
    staat: fc.constantFrom('CH', 'TR', 'SY'),
    assoziationsberechtigt: maybe(fc.boolean()),
    schutz: maybe(fc.constantFrom(...SCHUTZ)),
    leistungen: fc.subarray([...LEISTUNGEN]),
    stipendium: maybe(fc.boolean()),
    aufnahme23Abs2: maybe(fc.boolean()),
  })
  .map(({ posten, jahr, staat, ...rest }) =>
    anfrage(posten, { geburtsdatum: `${jahr}-07-15`, staatsangehoerigkeiten: [staat], ...rest }),
  );

test('whatever is asked: the total is the sum of its lines, no line is negative, no step raises, steps lead from base to amount', () => {
  fc.assert(
    fc.property(anyAnfrage, (one) => {
      const antwort = berechneGebuehren(one);
      if (!antwort.moeglich) return;
      const { zeilen, summeCent } = antwort.ergebnis;
      assert.equal(
        summeCent,
        zeilen.reduce((summe, { betragCent }) => summe + betragCent, 0),
      );
      for (const { grundbetragCent, schritte, betragCent } of zeilen) {
        assert.ok(betragCent >= 0 && Number.isInteger(betragCent));
        let amount = grundbetragCent;
        for (const schritt of schritte) {
          assert.equal(schritt.vorherCent, amount);
          assert.ok(schritt.nachherCent < amount && schritt.satz.length > 10 && schritt.norm.includes('§'));
          amount = schritt.nachherCent;
        }
        assert.equal(amount, betragCent);
      }
      const vorab = berechneBearbeitungsgebuehren(one);
      assert.ok(vorab.moeglich && vorab.ergebnis.summeCent <= summeCent);
    }),
    { numRuns: 2000 },
  );
});
