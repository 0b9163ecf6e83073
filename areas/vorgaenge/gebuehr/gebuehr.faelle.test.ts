/**
 * Every fee of the ordinance with every circumstance and age, against a second reading of §§ 44 to 53 AufenthV that
 * shares nothing with the rules: here the law is sorted by circumstance, there by the place of the amount.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { berechneBearbeitungsgebuehren } from './bearbeitung.rules.ts';
import { TATBESTAENDE } from './gebuehr.data.ts';
import { berechneGebuehren } from './gebuehr.rules.ts';
import { type GebuehrPosten, gebuehrAnfrageSchema, type Titelbezug } from './gebuehr.schema.ts';

const AE_GRANT = ['ae_erteilung', 'ae_erteilung_bis_1j', 'ae_verlaengerung', 'ae_verlaengerung_bis_3m'];
const NEUE_KARTE = ['pass', 'angaben', 'verlust', 'chip', '105b'].map((one) => `neuausstellung_${one}`);
const KARTE_OHNE_SCHULD = ['neuausstellung_pass', 'neuausstellung_angaben'];
const GRENZGAENGER = ['1j', '2j', 'verlaengerung_1j', 'verlaengerung_2j'].map((one) => `grenzgaengerkarte_${one}`);
const TITEL = [
  ...['ne', 'ne_hochqualifiziert', 'ne_selbstaendig', 'ne_minderjaehrig', 'da_eu', 'ae_zweckwechsel'],
  ...['mobiler_ict_erteilung', 'mobiler_ict_verlaengerung', ...AE_GRANT],
];

interface Umstand {
  readonly name: string;
  readonly umstaende: Record<string, unknown>;
  /** Free of charge, by key and title. */
  readonly frei?: (schluessel: string, titel: Titelbezug) => boolean;
  /** Another amount in its place, in cents; `karte`: that of an identity card of the age. */
  readonly statt?: (schluessel: string, titel: Titelbezug) => number | 'karte' | undefined;
}

const schutz = (schluessel: string, titel: Titelbezug) =>
  ['ne', 'ne_minderjaehrig', 'fiktion', ...AE_GRANT].includes(schluessel) ||
  ([...KARTE_OHNE_SCHULD, 'uebertragung'].includes(schluessel) && titel !== 'da_eu');

/** § 53 (1) no. 1 to 8. */
const billigkeit = (schluessel: string, titel: Titelbezug) =>
  [
    ...[...AE_GRANT, 'duldung_etikett', 'duldung_traeger', 'duldung_erneuern_etikett', 'duldung_erneuern_traeger'],
    ...['auflage_duldung', 'beratung_44a', 'fiktion', 'titel_besonderes_blatt', 'uebertragung', ...KARTE_OHNE_SCHULD],
    ...['ausweisersatz', 'ausweisersatz_verlaengerung'],
  ].includes(schluessel) ||
  (schluessel === 'auflage_titel' && titel === 'ae');

const UMSTAENDE: readonly Umstand[] = [
  { name: 'nobody special', umstaende: {} },
  {
    name: '§ 52 (2) Switzerland',
    umstaende: { staatsangehoerigkeiten: ['CH'] },
    frei: (schluessel) => schluessel === 'fiktion',
    statt: (schluessel, titel) => {
      if (GRENZGAENGER.includes(schluessel)) return 800;
      return AE_GRANT.includes(schluessel) || (NEUE_KARTE.includes(schluessel) && titel === 'ae') ? 'karte' : undefined;
    },
  },
  {
    name: '§ 52a association law',
    umstaende: { staatsangehoerigkeiten: ['TR'], assoziationsberechtigt: true },
    frei: (schluessel, titel) =>
      [
        ...['auflage_titel', 'fiktion', 'bescheinigung', 'titel_besonderes_blatt', 'wohnsitzverlegung'],
        ...['ausweisersatz', 'ausweisersatz_55_2', 'ausweisersatz_verlaengerung', ...GRENZGAENGER],
      ].includes(schluessel) ||
      (schluessel === 'uebertragung' && titel === 'ae'),
    statt: (schluessel) => {
      if (schluessel === 'uebertragung') return 800;
      return [...TITEL, ...NEUE_KARTE, 'neuausstellung_ausweisersatz'].includes(schluessel) ? 'karte' : undefined;
    },
  },
  { name: '§ 52a: nationality alone is not it', umstaende: { staatsangehoerigkeiten: ['TR'] } },
  ...['asylberechtigt', 'fluechtling', 'subsidiaer', 'resettlement'].map((one) => ({
    name: `§ 52 (3) ${one}`,
    umstaende: { schutz: one },
    frei: schutz,
  })),
  {
    name: '§ 52 (4) admitted under § 23 (2) AufenthG',
    umstaende: { aufnahme23Abs2: true },
    frei: (schluessel, titel) =>
      ['ne', 'ne_minderjaehrig', ...AE_GRANT].includes(schluessel) ||
      (schluessel === 'uebertragung' && titel !== 'da_eu'),
  },
  {
    name: '§ 52 (5) scholarship',
    umstaende: { stipendium: true },
    frei: (schluessel, titel) =>
      ['visum_national', 'fiktion', ...AE_GRANT].includes(schluessel) ||
      ([...KARTE_OHNE_SCHULD, 'uebertragung'].includes(schluessel) && titel === 'ae'),
  },
  { name: '§ 52 (6) is discretion', umstaende: { ausbildungOhneEntgelt: true } },
  ...['sgb2', 'sgb12', 'asylblg'].map((one) => ({
    name: `§ 53 (1) ${one}`,
    umstaende: { leistungen: [one] },
    frei: billigkeit,
  })),
];

/** Day of birth by age on the day of application, 1 April 2026; the eve and the day of a birthday. */
const GEBURT: Readonly<Record<string, readonly [tag: string, alter: number]>> = {
  'an adult': ['1980-05-05', 45],
  '24 today': ['2002-04-01', 24],
  '24 tomorrow': ['2002-04-02', 23],
  '18 today': ['2008-04-01', 18],
  '18 tomorrow': ['2008-04-02', 17],
  '12 tomorrow': ['2014-04-02', 11],
};

/** § 50 (1): §§ 44, 45, 45a, 45c, 46 (2), 47 (1), 48 (1) no. 3 to 14. */
const NICHT_HALBIERT =
  /^(da_eu|ne_minderjaehrig|reiseausweis_|neuausstellung_ausweisersatz|lichtbild|eu_|gb_|nebenbestimmung|dokument_(amts|wohn))/;

function erwartet(schluessel: string, titel: Titelbezug, umstand: Umstand, alter: number): number {
  const karte = alter < 24 ? 2760 : 4600;
  const found = TATBESTAENDE.find((one) => one.schluessel === schluessel);
  assert.ok(found);
  const jung = alter < 24 ? found.unter24?.betrag : undefined;
  const grund = jung ?? (found.betrag === 'personalausweis' ? karte : found.betrag);
  if (umstand.frei?.(schluessel, titel)) return 0;
  if (/chip$/.test(schluessel)) return 0;
  const statt = umstand.statt?.(schluessel, titel);
  if (statt !== undefined) return Math.min(grund, statt === 'karte' ? karte : statt);
  if (schluessel === 'reiseausweis_verlaengerung' && alter < 12) return 600;
  return alter < 18 && !NICHT_HALBIERT.test(schluessel) ? Math.floor(grund / 2) : grund;
}

const anfrage = (posten: GebuehrPosten, geburtsdatum: string, umstaende: Record<string, unknown>) =>
  gebuehrAnfrageSchema.parse({
    stichtag: '2026-04-28',
    posten: [posten],
    umstaende: { geburtsdatum, antragAm: '2026-04-01', ...umstaende },
  });

const SCHLUESSEL = [...new Set(TATBESTAENDE.map(({ schluessel }) => schluessel))];

describe('every fee, circumstance, title and age', () => {
  for (const umstand of UMSTAENDE)
    test(umstand.name, () => {
      for (const schluessel of SCHLUESSEL)
        for (const titel of ['ae', 'ne', 'da_eu'] as const)
          for (const [wer, [geburt, alter]] of Object.entries(GEBURT)) {
            if (schluessel === 'ne_minderjaehrig' && alter >= 18) continue;
            if (schluessel === 'reiseausweis_kind' && alter >= 12) continue;
            const frage = anfrage({ schluessel, titel }, geburt, umstand.umstaende);
            const antwort = berechneGebuehren(frage);
            assert.ok(antwort.moeglich, `${schluessel} ${wer}`);
            const { summeCent } = antwort.ergebnis;
            assert.equal(summeCent, erwartet(schluessel, titel, umstand, alter), `${schluessel} ${titel} ${wer}`);
            const vorab = berechneBearbeitungsgebuehren(frage);
            assert.ok(vorab.moeglich && vorab.ergebnis.summeCent <= summeCent, `${schluessel} ${wer}: § 69 (7)`);
            if (/^(ne$|ne_|da_eu$)/.test(schluessel) && vorab.moeglich)
              assert.ok(vorab.ergebnis.summeCent * 2 <= summeCent, `${schluessel} ${wer}: § 49 (1), half at most`);
          }
    });

  test('two circumstances: the cheaper one, and never less than nothing', () => {
    for (const eins of UMSTAENDE)
      for (const zwei of UMSTAENDE)
        for (const schluessel of SCHLUESSEL) {
          const beide = { ...eins.umstaende, ...zwei.umstaende };
          const antwort = berechneGebuehren(anfrage({ schluessel, titel: 'ae' }, '1980-05-05', beide));
          if (!antwort.moeglich) continue;
          const hoechstens = Math.min(
            ...[eins, zwei]
              .filter(({ umstaende }) => Object.entries(umstaende).every(([key, value]) => beide[key] === value))
              .map((one) => erwartet(schluessel, 'ae', one, 45)),
          );
          assert.ok(antwort.ergebnis.summeCent <= hoechstens, `${eins.name} + ${zwei.name}: ${schluessel}`);
        }
  });
});

describe('§ 45b AufenthV: on paper', () => {
  const papier = (schluessel: string, umstaende: Record<string, unknown> = {}, geburt = '1980-05-05') => {
    const antwort = berechneGebuehren(anfrage({ schluessel, aufVordruck: true }, geburt, umstaende));
    assert.ok(antwort.moeglich);
    return antwort.ergebnis.summeCent / 100;
  };
  for (const [schluessel, euro] of [
    ['ne', 69],
    ['ne_hochqualifiziert', 103],
    ['da_eu', 65],
    ['ae_erteilung', 56],
    ['ae_verlaengerung', 49],
    ['ae_verlaengerung_bis_3m', 52],
    ['ae_zweckwechsel', 54],
    ['mobiler_ict_verlaengerung', 26],
  ] as const)
    test(`${schluessel} costs ${euro} Euro, half of it for the young`, () => {
      assert.equal(papier(schluessel), euro);
      if (schluessel !== 'da_eu') assert.equal(papier(schluessel, {}, '2010-01-01'), euro / 2);
    });
  test('§ 52a (2) sentence 3, (3): 8 Euro for an unlimited title, nothing for the others', () => {
    const tr = { assoziationsberechtigt: true };
    assert.deepEqual([papier('ne', tr), papier('da_eu', tr), papier('ae_erteilung', tr)], [8, 8, 0]);
  });
  test('§ 52 (3): § 45b is named', () => assert.equal(papier('ae_erteilung', { schutz: 'subsidiaer' }), 0));
});
