/** What titles for work ask for: § 18 (2) AufenthG. */
import { type Aussage, nicht } from './aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe, trifftZu, wertVon } from './fall.rules.ts';
import { mindestensPromille } from './geld.rules.ts';
import { aufenthG, beschV } from './norm.rules.ts';
import type { Norm, Voraussetzung } from './pruefung.schema.ts';
import { AB_45_PROMILLE } from './schwellen.data.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, voraussetzung } from './voraussetzung.rules.ts';
import { hatVollendet } from './zeit.rules.ts';
import { zustimmungswege } from './zustimmung.rules.ts';

/** At least this share (per mille) of the pension ceiling of the year. */
export function gehaltAb(fall: Fall, promille: number): Aussage {
  return pruefe(fall, ['beschaeftigung.brutto_jahr', 'recht.beitragsbemessungsgrenze_jahr'], (brutto, grenze) =>
    mindestensPromille(brutto, promille, grenze),
  );
}

/** § 18 (2) no. 1. */
export function arbeitsplatz(fall: Fall, norms: readonly Norm[] = [aufenthG('18', '2')]): Voraussetzung {
  return voraussetzung(
    'arbeitsplatz',
    norms,
    [erfuelltWenn(trifftZu(fall, 'beschaeftigung.angebot_konkret'), 'Ein konkretes Arbeitsplatzangebot liegt vor.')],
    'Es gibt kein konkretes Arbeitsplatzangebot.',
  );
}

/** § 18 (2) no. 2; § 36 (2) BeschV is cited where the request runs. */
export function baZustimmung(fall: Fall, ...norms: readonly Norm[]): Voraussetzung {
  const laeuft = wertVon(fall, 'beschaeftigung.ba_zustimmung.status') === 'angefragt';
  return voraussetzung(
    'ba_zustimmung',
    laeuft ? [...norms, beschV('36', '2')] : norms,
    zustimmungswege(fall),
    'Die Bundesagentur für Arbeit hat nicht zugestimmt.',
  );
}

/** § 18 (2) no. 3. */
export function berufsausuebungserlaubnis(fall: Fall): Voraussetzung {
  const erlaubnis = 'beschaeftigung.berufsausuebungserlaubnis';
  return voraussetzung(
    'berufsausuebungserlaubnis',
    [aufenthG('18', '2')],
    [
      entfaelltWenn(ist(fall, erlaubnis, 'nicht_erforderlich'), 'Der Beruf verlangt keine Berufsausübungserlaubnis.'),
      erfuelltWenn(
        ist(fall, erlaubnis, 'erteilt', 'zugesagt'),
        'Die Berufsausübungserlaubnis ist erteilt oder zugesagt.',
      ),
    ],
    'Die erforderliche Berufsausübungserlaubnis fehlt.',
  );
}

/** § 18 (2) no. 4a. */
export function versicherungBeschaeftigung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'versicherung_beschaeftigung',
    [aufenthG('18', '2')],
    [
      erfuelltWenn(
        trifftZu(fall, 'beschaeftigung.versicherung_tatsaechlich'),
        'Beide Seiten versichern, dass die Beschäftigung ausgeübt wird.',
      ),
    ],
    'Es ist nicht versichert, dass die Beschäftigung tatsächlich ausgeübt wird.',
  );
}

/** § 2 (12b). */
export function qualifizierteBeschaeftigung(fall: Fall, norm: Norm): Voraussetzung {
  return voraussetzung(
    'qualifizierte_beschaeftigung',
    [norm, aufenthG('2', '12b')],
    [
      erfuelltWenn(
        trifftZu(fall, 'beschaeftigung.qualifiziert'),
        'Die Stelle verlangt eine Fachausbildung oder ein Studium.',
      ),
    ],
    'Die Stelle ist keine qualifizierte Beschäftigung.',
  );
}

/** § 18 (2) no. 5 and sentence 2 AufenthG; § 1 (2) BeschV says the same for § 6 BeschV. `schonErteilt`: known not to be the first grant. */
export function gehaltAb45(fall: Fall, norm: Norm, schonErteilt: Aussage): Voraussetzung {
  return voraussetzung(
    'gehalt_ab_45',
    [norm],
    [
      entfaelltWenn(ist(fall, 'antrag.art', 'verlaengerung'), 'Die Regel gilt nur bei der ersten Erteilung.'),
      entfaelltWenn(nicht(hatVollendet(fall, 45)), 'Das 45. Lebensjahr ist nicht vollendet.'),
      erfuelltWenn(gehaltAb(fall, AB_45_PROMILLE), 'Das Gehalt erreicht 55 Prozent der Beitragsbemessungsgrenze.'),
      erfuelltWenn(
        trifftZu(fall, 'beschaeftigung.altersversorgung'),
        'Eine angemessene Altersversorgung ist nachgewiesen.',
      ),
      offenWenn(
        trifftZu(fall, 'beschaeftigung.oeffentliches_interesse'),
        'Wegen des öffentlichen Interesses kann von Gehalt und Altersversorgung abgesehen werden.',
      ),
      offenWenn(
        bekannt(schonErteilt),
        'Ein Titel als Fachkraft bestand schon; zu klären ist, ob dies die erste Erteilung ist.',
      ),
    ],
    'Ab 45 Jahren fehlen ein Gehalt von 55 Prozent der Beitragsbemessungsgrenze und eine Altersversorgung.',
  );
}
