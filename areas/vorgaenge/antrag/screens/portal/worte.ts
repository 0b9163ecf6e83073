/** Language of the portal: texts, numbers as people type them, and what an error means. */
import { createContext, useContext } from 'react';
import { toAsciiDigits } from '#areas/buerger/konto.schema.ts';
import { ProblemError } from '#platform/http/client.ts';
import { fillIn, type MessageParams } from '#platform/i18n/translate.ts';
import type { Formularsprache } from '../../formular.schema.ts';
import { ownTextOf, textOf } from '../../texte/texte.data.ts';

export interface Worte {
  readonly sprache: Formularsprache;
  t(key: string, params?: MessageParams): string;
  /** Undefined where the language lacks it. */
  own(key: string): string | undefined;
}

export function worteOf(sprache: Formularsprache): Worte {
  return {
    sprache,
    t: (key, params = {}) => fillIn(sprache, textOf(sprache, key), params),
    own: (key) => ownTextOf(sprache, key),
  };
}

export const WorteContext = createContext<Worte>(worteOf('de'));
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
  'vorgaenge.DATEI_NICHT_BRAUCHBAR': 'fehler.datei',
  'vorgaenge.ANTRAG_UNVOLLSTAENDIG': 'fehler.offen',
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

/** `56.400,50` and `56400.50` are the same; digits of other scripts count. Undefined for what is no number. */
export function zahlOf(text: string): number | undefined {
  const plain = toAsciiDigits(text).replace(/[\s€']/g, '');
  const german = /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+,\d+$/.test(plain);
  const english = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const number = Number(
    german ? plain.replace(/\./g, '').replace(',', '.') : english ? plain.replace(/,/g, '') : plain,
  );
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}
