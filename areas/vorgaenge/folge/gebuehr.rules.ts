/** The fee of a decision: from what it grants to the services that the Aufenthaltsverordnung names. Pure. */

import { alterAm } from '../gebuehr/gebuehr.rules.ts';
import type { GebuehrAnfrage, GebuehrPosten, GebuehrZeile, Titelbezug } from '../gebuehr/gebuehr.schema.ts';
import { findTitelart, type Titelform } from '../titel/titelart.data.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import { GEBUEHR_NEUE_KARTE, GEBUEHR_OHNE_TITEL } from './befristung.data.ts';
import type { Folgenlage } from './folge.rules.ts';
import type { Folgenplan, Gebuehrplan, Titelplan } from './folge.schema.ts';

type Festsetzung = Extract<Gebuehrplan, { art: 'festsetzen' }>;

export function gebuehrplanVon(lage: Folgenlage, titel: Titelplan | undefined): Gebuehrplan | undefined {
  const posten = postenVon(lage, titel);
  if (posten.length === 0) return undefined;
  const schutz = schutzVon(lage, titel);
  return {
    art: 'festsetzen',
    posten,
    leistungen: [],
    ...(schutz ? { schutz } : {}),
    ...(titel?.art === 'AE_28' || titel?.art === 'NE_28_2' ? { familieEinesDeutschen: true } : {}),
  };
}

const SCHUTZ: Readonly<Record<string, Festsetzung['schutz']>> = {
  AE_25_1: 'asylberechtigt',
  AE_25_2_fluechtling: 'fluechtling',
  AE_25_2_subsidiaer: 'subsidiaer',
  // § 26 (3) AufenthG: refugees and persons entitled to asylum; the fee is the same.
  NE_26_3: 'fluechtling',
};
const ZUERKANNT: Readonly<Record<string, Festsetzung['schutz']>> = {
  asylberechtigt: 'asylberechtigt',
  fluechtling: 'fluechtling',
  subsidiaer: 'subsidiaer',
};

/** § 52 (3) AufenthV: who has the status, by the new title, by what the Bundesamt decided, or by a title held until now. */
function schutzVon({ tatsachen, bisher }: Folgenlage, titel: Titelplan | undefined): Festsetzung['schutz'] {
  const gehalten = [titel?.art, tatsachen.get('aufenthalt.titel'), ...bisher.map(({ art }) => art)];
  const [status] = gehalten.flatMap((art) => SCHUTZ[String(art)] ?? []);
  return ZUERKANNT[String(tatsachen.get('schutz.bamf_entscheidung'))] ?? status;
}

/** Services of §§ 44 to 47 AufenthV that the decision is. */
export function postenVon(lage: Folgenlage, titel: Titelplan | undefined): GebuehrPosten[] {
  if (titel) {
    const schluessel = titelposten(lage, titel);
    return schluessel === undefined ? [] : [{ schluessel }];
  }
  const arten = lage.pruefart === null ? (findVerfahrensart(lage.verfahrensart)?.pruefarten ?? []) : [lage.pruefart];
  const bezug = bezugVon(findTitelart(lage.bisher[0]?.art ?? '')?.form);
  const anlass = lage.tatsachen.get('karte.anlass');
  if (arten.includes('KARTE_NEU')) {
    const neu = typeof anlass === 'string' ? GEBUEHR_NEUE_KARTE[anlass] : undefined;
    return neu ? [{ schluessel: neu, titel: bezug }] : [];
  }
  const [schluessel] = [...arten, lage.verfahrensart].flatMap((key) => GEBUEHR_OHNE_TITEL[key] ?? []);
  if (schluessel === undefined) return [];
  // § 48 (1) no. 1c AufenthV.
  if (schluessel === 'reiseausweis_auslaender' && schutzVon(lage, titel))
    return [{ schluessel: 'reiseausweis_schutz' }];
  return [{ schluessel, ...(schluessel === 'auflage_titel' ? { titel: bezug } : {}) }];
}

const bezugVon = (form: Titelform | undefined): Titelbezug =>
  form === 'niederlassungserlaubnis' ? 'ne' : form === 'daueraufenthalt-eu' ? 'da_eu' : 'ae';

const EU: Readonly<Record<string, string>> = {
  FZ_AK_5: 'eu_aufenthaltskarte',
  FZ_DAK_5: 'eu_daueraufenthaltskarte',
  FZ_DAB_5: 'eu_daueraufenthaltsbescheinigung',
  FZ_GB_16: 'gb_dokument',
};

function titelposten(lage: Folgenlage, titel: Titelplan): string | undefined {
  const form = findTitelart(titel.art)?.form;
  if (form === 'freizuegigkeit') return EU[titel.art];
  if (form === 'daueraufenthalt-eu') return 'da_eu';
  if (form === 'niederlassungserlaubnis') return niederlassung(lage, titel);
  const verlaengert = lage.tatsachen.get('antrag.art') === 'verlaengerung' || lage.verfahrensart === 'P01';
  const dauer = dauerVon(titel, lage.heute);
  if (titel.art === 'MICT_19b') return verlaengert ? 'mobiler_ict_verlaengerung' : 'mobiler_ict_erteilung';
  if (lage.verfahrensart === 'P03') return 'ae_zweckwechsel';
  if (verlaengert) return dauer.bis({ months: 3 }) ? 'ae_verlaengerung_bis_3m' : 'ae_verlaengerung';
  return dauer.bis({ years: 1 }) ? 'ae_erteilung_bis_1j' : 'ae_erteilung';
}

/** § 50 (1) sentence 2 AufenthV: minors pay less for § 35 AufenthG. */
function niederlassung({ geburtsdatum, antragAm }: Folgenlage, { art }: Titelplan): string {
  if (art === 'NE_18c_3') return 'ne_hochqualifiziert';
  const whole = geburtsdatum !== null && geburtsdatum.length === 10;
  return art === 'NE_35' && whole && alterAm(geburtsdatum, antragAm) < 18 ? 'ne_minderjaehrig' : 'ne';
}

function dauerVon({ gueltigAb, gueltigBis }: Titelplan, heute: string) {
  const ab = Temporal.PlainDate.from(gueltigAb ?? heute);
  return { bis: (dauer: Temporal.DurationLike) => gueltigBis !== undefined && gueltigBis < ab.add(dauer).toString() };
}

const sameKeys = (a: readonly GebuehrPosten[], b: readonly GebuehrPosten[]) =>
  JSON.stringify(a.map(({ schluessel }) => schluessel)) === JSON.stringify(b.map(({ schluessel }) => schluessel));

/** Who writes another term changes the service with it, unless the services were chosen by hand. */
export function withPosten(neu: Folgenplan, alt: Folgenplan, lage: Folgenlage): Folgenplan {
  const { gebuehr } = neu;
  if (gebuehr?.art !== 'festsetzen' || alt.gebuehr?.art !== 'festsetzen') return neu;
  const byHand =
    !sameKeys(gebuehr.posten, alt.gebuehr.posten) || !sameKeys(alt.gebuehr.posten, postenVon(lage, alt.titel));
  const posten = postenVon(lage, neu.titel);
  return byHand || posten.length === 0 ? neu : { ...neu, gebuehr: { ...gebuehr, posten } };
}

/** Only these two change a fee (§§ 52 (2), 52a AufenthV); Akten keep three letters. */
const ZWEISTELLIG: Readonly<Record<string, string>> = { CHE: 'CH', TUR: 'TR' };

/** `staaten`: ISO 3166-1 alpha-3. Undefined while the day of birth is not whole: the fee depends on the age. */
export function anfrageVon(
  plan: Gebuehrplan,
  wer: {
    readonly heute: string;
    readonly antragAm: string;
    readonly geburtsdatum: string | null;
    readonly staaten: readonly string[];
  },
  express: boolean,
): GebuehrAnfrage | undefined {
  if (plan.art !== 'festsetzen' || wer.geburtsdatum === null || wer.geburtsdatum.length < 10) return undefined;
  const { posten, leistungen, schutz, assoziationsberechtigt, stipendium, familieEinesDeutschen } = plan;
  return {
    stichtag: wer.heute,
    posten: [
      ...posten.filter(({ schluessel }) => schluessel !== 'express'),
      ...(express ? [{ schluessel: 'express' }] : []),
    ],
    umstaende: {
      geburtsdatum: wer.geburtsdatum,
      antragAm: wer.antragAm,
      staatsangehoerigkeiten: wer.staaten.flatMap((staat) => ZWEISTELLIG[staat] ?? []),
      leistungen,
      ...(schutz ? { schutz } : {}),
      ...(assoziationsberechtigt === undefined ? {} : { assoziationsberechtigt }),
      ...(stipendium === undefined ? {} : { stipendium }),
      ...(familieEinesDeutschen === undefined ? {} : { familieEinesDeutschen }),
    },
    ermessen: [],
  };
}

/** Services that take the place of one another: who paid for one of them pays for no other. */
const GRUPPEN: readonly (readonly [RegExp, string])[] = [
  [/^(ae_|ne$|ne_|da_eu|mobiler_|eu_aufenthaltskarte|eu_dauer|gb_dokument)/, 'titel'],
  [/^(neuausstellung_|eu_neuausstellung)/, 'neue-karte'],
  [/^duldung_/, 'duldung'],
];
const gruppeVon = (schluessel: string) => GRUPPEN.find(([muster]) => muster.test(schluessel))?.[1] ?? schluessel;

/** What was claimed for the same Vorgang before is not claimed again, also under a neighbouring name. */
export function openPosten(posten: readonly GebuehrPosten[], gefordert: readonly GebuehrZeile[]): GebuehrPosten[] {
  const known = new Set(gefordert.map(({ schluessel }) => gruppeVon(schluessel)));
  return posten.filter(({ schluessel }) => !known.has(gruppeVon(schluessel)));
}
