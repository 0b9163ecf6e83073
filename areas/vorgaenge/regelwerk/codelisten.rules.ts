/** Code lists of the standards and of this house, to look at. Those of a standard change with it, not here. */
import { STAATEN } from '../antrag/staaten.data.ts';
import { TITELARTEN } from '../titel/titelart.data.ts';
import { ANTRAGSGRUENDE, EINGANGSARTEN, STATUS, XAUSLAENDER_VERSION } from '../xauslaender/codelisten.data.ts';
import type { Codeliste } from './rechtsstand.schema.ts';

const named = (of: Readonly<Record<string, string | { readonly name: string }>>) =>
  Object.entries(of).map(([code, one]) => ({ code, name: typeof one === 'string' ? one : one.name }));

const LISTEN: readonly Omit<Codeliste, 'anzahl'>[] = [
  {
    name: 'Antragsgründe',
    herkunft: 'XAusländer, Liste ozg.antragsgrund',
    version: `${XAUSLAENDER_VERSION}, Fassung 4`,
    norm: 'XAusländer 26.11',
    werte: named(ANTRAGSGRUENDE),
  },
  {
    name: 'Status eines Antrags',
    herkunft: 'XAusländer, Liste ozg.status',
    version: `${XAUSLAENDER_VERSION}, Fassung 4`,
    norm: 'XAusländer 26.11',
    werte: named(STATUS),
  },
  {
    name: 'Nachrichten, die hereinkommen',
    herkunft: 'XAusländer, Nachrichtentypen',
    version: XAUSLAENDER_VERSION,
    norm: 'XAusländer 26.11',
    werte: named(EINGANGSARTEN),
  },
  {
    name: 'Staaten im Antrag',
    herkunft: 'ISO 3166-1, zwei Buchstaben; Kosovo als XK',
    version: 'Stand April 2026',
    norm: 'ISO 3166-1',
    werte: STAATEN.map((code) => ({ code, name: '' })),
  },
  {
    name: 'Arten von Titeln',
    herkunft: 'Bleibe, nach § 4 Abs. 1 AufenthG',
    version: 'mitgeliefert',
    norm: '§ 4 Abs. 1 AufenthG',
    werte: TITELARTEN.map(({ schluessel, name }) => ({ code: schluessel, name })),
  },
];

const staaten = new Intl.DisplayNames('de', { type: 'region' });

export function codelisten(): Codeliste[] {
  return LISTEN.map((one) => ({
    ...one,
    anzahl: one.werte.length,
    werte: one.werte.map(({ code, name }) => ({ code, name: name || (staaten.of(code) ?? code) })),
  }));
}
