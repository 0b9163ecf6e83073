/** The receipt of the application that was made along with a request, German with the person's language beside it. */
import { printFormloseAntraege } from '#areas/vorgaenge/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { formatDatum } from '../texte/datum.ts';
import { dirOf, languageOf } from '../texte/texte.ts';
import type { Anfragezeile } from './anfrage.sql.ts';
import { worteIn } from './worte.ts';

export async function druckeEingangsbestaetigung(kernel: Kernel, anfrage: Anfragezeile): Promise<Buffer> {
  const { sprache } = anfrage;
  const [de, own] = await Promise.all([worteIn('de'), worteIn(sprache)]);
  const beide = (key: string) => ({ de: de(key), eigen: sprache === 'de' ? null : own(key) });
  const titelBis =
    anfrage.titelBis === null ? [] : [{ was: beide('beleg.titel_bis'), wert: formatDatum('de', anfrage.titelBis) }];
  return printFormloseAntraege(kernel, anfrage.antraege, {
    sprache: languageOf(sprache),
    rtl: dirOf(sprache) === 'rtl',
    titel: beide('beleg.titel'),
    zeilen: [...titelBis, { was: beide('beleg.anfrage'), wert: anfrage.kennung }],
    saetze: ['beleg.eingegangen', 'beleg.pruefung', 'beleg.aufheben'].map(beide),
  });
}
