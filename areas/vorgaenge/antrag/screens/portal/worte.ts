/** Language of the portal: texts, numbers as people type them, and what an error means. */
import { createContext, useContext } from 'react';
import { toAsciiDigits } from '#areas/buerger/konto.schema.ts';
import { ProblemError } from '#platform/http/client.ts';
import { fillIn, type MessageParams } from '#platform/i18n/translate.ts';
import type { Formularsprache, Listenzeile } from '../../formular.schema.ts';

export interface Worte {
  readonly sprache: Formularsprache;
  t(key: string, params?: MessageParams): string;
  /** Undefined where the language lacks it. */
  own(key: string): string | undefined;
  /** How a document is called: in the office's own words where it has some. */
  unterlageName(of: Pick<Listenzeile, 'schluessel' | 'namen'>): string;
}

type Teile = Promise<readonly Readonly<Record<string, string>>[]>;

/** One language is loaded, not eight: a phone on a slow line waits for what it shows. */
const LADEN: Readonly<Record<Formularsprache, () => Teile>> = {
  de: () =>
    Promise.all([
      import('../../texte/de.data.ts').then(({ de }) => de),
      import('../../texte/konto/de.data.ts').then(({ de }) => de),
    ]),
  en: () =>
    Promise.all([
      import('../../texte/en.data.ts').then(({ en }) => en),
      import('../../texte/konto/en.data.ts').then(({ en }) => en),
    ]),
  tr: () =>
    Promise.all([
      import('../../texte/tr.data.ts').then(({ tr }) => tr),
      import('../../texte/konto/tr.data.ts').then(({ tr }) => tr),
    ]),
  ar: () =>
    Promise.all([
      import('../../texte/ar.data.ts').then(({ ar }) => ar),
      import('../../texte/konto/ar.data.ts').then(({ ar }) => ar),
    ]),
  uk: () =>
    Promise.all([
      import('../../texte/uk.data.ts').then(({ uk }) => uk),
      import('../../texte/konto/uk.data.ts').then(({ uk }) => uk),
    ]),
  ru: () =>
    Promise.all([
      import('../../texte/ru.data.ts').then(({ ru }) => ru),
      import('../../texte/konto/ru.data.ts').then(({ ru }) => ru),
    ]),
  fa: () =>
    Promise.all([
      import('../../texte/fa.data.ts').then(({ fa }) => fa),
      import('../../texte/konto/fa.data.ts').then(({ fa }) => fa),
    ]),
  fr: () =>
    Promise.all([
      import('../../texte/fr.data.ts').then(({ fr }) => fr),
      import('../../texte/konto/fr.data.ts').then(({ fr }) => fr),
    ]),
};

export async function ladeWorte(sprache: Formularsprache): Promise<Worte> {
  const texte: Readonly<Record<string, string>> = Object.assign({}, ...(await LADEN[sprache]()));
  return {
    sprache,
    t: (key, params = {}) => fillIn(sprache, texte[key] ?? key, params),
    own: (key) => texte[key],
    unterlageName: ({ schluessel, namen }) =>
      namen?.[sprache] || namen?.de || (texte[`unterlage.${schluessel}`] ?? schluessel),
  };
}

const NOCH_KEINE: Worte = {
  sprache: 'de',
  t: (key) => key,
  own: () => undefined,
  unterlageName: ({ schluessel }) => schluessel,
};
export const WorteContext = createContext<Worte>(NOCH_KEINE);
export const useWorte = (): Worte => useContext(WorteContext);

const BY_CODE: Readonly<Record<string, string>> = {
  'buerger.CODE_FALSCH': 'fehler.code',
  'buerger.ZU_VIELE_VERSUCHE': 'fehler.versuche',
  'buerger.ADRESSE_FEHLT': 'fehler.adresse',
  'buerger.ANMELDUNG_ABGELAUFEN': 'fehler.broker',
  'buerger.BROKER_GESCHEITERT': 'fehler.broker',
  'buerger.BROKER_NICHT_ERREICHBAR': 'fehler.broker',
  'buerger.EINLADUNG_EIGENE': 'fehler.eigene',
  'buerger.EINLADUNG_FALSCH': 'fehler.einladung',
  'buerger.IDENTITAET_VERGEBEN': 'fehler.vergeben',
  'buerger.LETZTER_WEG': 'fehler.letzter',
  'buerger.PASSKEY_BEKANNT': 'fehler.passkey',
  'buerger.PASSKEY_FALSCH': 'fehler.passkey',
  'buerger.VERTRAUEN_REICHT_NICHT': 'fehler.ausweisen',
  'buerger.VOLLMACHT_REICHT_NICHT': 'fehler.vollmacht',
  'vorgaenge.ABRUF_BEENDET': 'fehler.abruf',
  'vorgaenge.DATEI_NICHT_BRAUCHBAR': 'fehler.datei',
  'vorgaenge.ANTRAG_UNVOLLSTAENDIG': 'fehler.offen',
  'vorgaenge.DATEI_UNVOLLSTAENDIG': 'fehler.teile',
  'gebuehr.EPAYMENT_STUMM': 'fehler.zahlung',
  'gebuehr.EPAYMENT_AUS': 'fehler.zahlung',
  'allgemein.KONFLIKT': 'fehler.konflikt',
  'allgemein.NICHT_ANGEMELDET': 'fehler.sitzung',
  'allgemein.NICHT_ERREICHBAR': 'fehler.netz',
};

/** What to say about an error, as a key of the texts. */
export function fehlerKey(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'fehler.allgemein';
  if (error.problem.status === 429) return 'fehler.versuche';
  return BY_CODE[error.problem.code] ?? 'fehler.allgemein';
}

/** Errors at fields: the server speaks in keys of the texts. */
export function feldFehler(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(
    (error.problem.fields ?? []).map(({ path, message }) => [path.split('.')[0] ?? '', message]),
  );
}

/**
 * `56.400,50`, `56,400.50` and `56400.50` are the same; digits of other scripts count. Three digits behind a mark are
 * thousands, whichever mark it is: nobody is paid in tenths of a cent. Undefined for what is no number.
 */
export function zahlOf(text: string): number | undefined {
  const plain = toAsciiDigits(text).replace(/[\s€']/g, '');
  const english = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const german = !english && /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+,\d+$/.test(plain);
  const number = Number(
    german ? plain.replace(/\./g, '').replace(',', '.') : english ? plain.replace(/,/g, '') : plain,
  );
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}
