/** Consent of the Bundesagentur für Arbeit: §§ 39 AufenthG, 36 BeschV. */
import { alle, JA, nicht } from './aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu } from './fall.rules.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, type Weg } from './voraussetzung.rules.ts';
import { plusTage } from './zeit.rules.ts';

const STATUS = 'beschaeftigung.ba_zustimmung.status';

/** § 36 (2) BeschV: two weeks, one in the accelerated procedure (§ 81a AufenthG); the consent counts from the day after. */
export const FRIST_TAGE = 14;
export const FRIST_TAGE_81A = 7;

/** Given, deemed to be given, not needed, refused, or still to come. */
export function zustimmungswege(fall: Fall): Weg[] {
  return [
    entfaelltWenn(ist(fall, STATUS, 'nicht_erforderlich'), 'Die Zustimmung der Bundesagentur ist nicht erforderlich.'),
    erfuelltWenn(ist(fall, STATUS, 'erteilt'), 'Die Bundesagentur hat zugestimmt.'),
    nichtErfuelltWenn(ist(fall, STATUS, 'abgelehnt'), 'Die Bundesagentur hat die Zustimmung abgelehnt.'),
    erfuelltWenn(
      giltAlsErteilt(fall),
      'Die Frist ist ohne Rückfrage verstrichen; die Zustimmung gilt als erteilt (§ 36 Abs. 2 BeschV).',
    ),
    offenWenn(ist(fall, STATUS, 'angefragt'), 'Die Antwort der Bundesagentur steht aus.'),
    offenWenn(JA, 'Die Zustimmung der Bundesagentur ist noch einzuholen.'),
  ];
}

function giltAlsErteilt(fall: Fall) {
  const fristVorbei = pruefe(
    fall,
    ['beschaeftigung.ba_zustimmung.angefragt_am', 'antrag.beschleunigt_81a'],
    (angefragt, beschleunigt) => fall.stichtag > plusTage(angefragt, beschleunigt ? FRIST_TAGE_81A : FRIST_TAGE),
  );
  return alle(
    ist(fall, STATUS, 'angefragt'),
    fristVorbei,
    nicht(trifftZu(fall, 'beschaeftigung.ba_zustimmung.rueckfrage')),
  );
}
