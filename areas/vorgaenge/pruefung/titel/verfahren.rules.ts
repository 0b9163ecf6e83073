/** § 79 (4), (5) AufenthG: criminal proceedings that hold up a Duldung for employment or training. */
import { strafverfahrenLaeuft } from '../allgemein.rules.ts';
import { bekannt, type Fall, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { offenWenn, voraussetzung } from '../voraussetzung.rules.ts';

/** Only a row where it holds something up: (4) an investigation, (5) a charge. */
export function verfahren(fall: Fall, absatz: '4' | '5'): Voraussetzung | undefined {
  const laeuft = bekannt(absatz === '5' ? trifftZu(fall, 'sicherheit.anklage_erhoben') : strafverfahrenLaeuft(fall));
  if (laeuft.gilt !== true) return undefined;
  const grund =
    absatz === '5'
      ? 'Öffentliche Klage ist erhoben; die Entscheidung ist auszusetzen.'
      : 'Ein Ermittlungs- oder Strafverfahren läuft; die Entscheidung ist bis zu seinem Abschluss auszusetzen.';
  return voraussetzung('ermittlungsverfahren', [aufenthG('79', absatz)], [offenWenn(laeuft, grund)], '');
}
