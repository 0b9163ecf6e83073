/** Fachkräfte: §§ 18, 18a, 18b AufenthG. */
import { auchZuBeachten, lebensunterhalt, pass, titelerteilungssperre, visum } from '../allgemein.rules.ts';
import type { Aussage } from '../aussage.rules.ts';
import {
  arbeitsplatz,
  baZustimmung,
  berufsausuebungserlaubnis,
  gehaltAb45,
  qualifizierteBeschaeftigung,
  versicherungBeschaeftigung,
} from '../beschaeftigung.rules.ts';
import type { Fall } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import { istFachkraftMitBerufsausbildung, istFachkraftMitHochschulabschluss } from '../qualifikation.rules.ts';
import { besitzt } from '../status.rules.ts';
import { erfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';

/** § 18a AufenthG: vocational training, any qualified work. */
export const pruefeFachkraftMitBerufsausbildung: Pruefung = (fall) =>
  fachkrafttitel(fall, aufenthG('18a'), fachkraft(fall, istFachkraftMitBerufsausbildung(fall)));

/** § 18b AufenthG: a degree, any qualified work. */
export const pruefeFachkraftMitHochschulabschluss: Pruefung = (fall) =>
  fachkrafttitel(fall, aufenthG('18b'), fachkraft(fall, istFachkraftMitHochschulabschluss(fall)));

/** § 18 (3) with (2) no. 4 AufenthG. */
function fachkraft(fall: Fall, istFachkraft: Aussage): Voraussetzung {
  return voraussetzung(
    'fachkraft',
    [aufenthG('18', '3'), aufenthG('18', '2')],
    [erfuelltWenn(istFachkraft, grundFachkraft(fall, istFachkraft))],
    'Der Abschluss macht nicht zur Fachkraft für diesen Titel.',
  );
}

export function grundFachkraft({ tatsachen }: Fall, { gilt }: Aussage): string {
  if (gilt !== undefined) return 'Der Abschluss macht zur Fachkraft.';
  return tatsachen.qualifikation?.bewertung === 'beantragt'
    ? 'Die Bewertung des Abschlusses ist beantragt und steht aus.'
    : 'Die Bewertung passt nicht zur Art des Abschlusses und ist zu klären.';
}

/** Both titles are granted on a claim („wird erteilt“). */
function fachkrafttitel(fall: Fall, norm: Norm, fachkraftzeile: Voraussetzung): readonly (Voraussetzung | undefined)[] {
  return [
    fachkraftzeile,
    arbeitsplatz(fall),
    baZustimmung(fall, aufenthG('18', '2'), aufenthG('39', '2')),
    berufsausuebungserlaubnis(fall),
    versicherungBeschaeftigung(fall),
    gehaltAb45(fall, aufenthG('18', '2'), besitzt(fall, 'AE_18a', 'AE_18b')),
    qualifizierteBeschaeftigung(fall, norm),
    lebensunterhalt(fall),
    visum(fall, { anspruch: true, nachRuecknahme: true }),
    pass(fall),
    titelerteilungssperre(fall, 'fachkraft'),
    ...auchZuBeachten(fall),
  ];
}
