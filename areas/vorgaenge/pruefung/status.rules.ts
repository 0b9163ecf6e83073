/** Which title or status a person has. */
import { type Aussage, alle } from './aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe } from './fall.rules.ts';
import type { Titel } from './tatsachen/werte.schema.ts';

/** No title at all, or one that lets nobody ask for another title in Germany. */
const KEIN_TITEL: readonly Titel[] = ['keiner', 'visum_c', 'gestattung', 'duldung'];

/** A national visa, an Aufenthaltserlaubnis or a permanent title, and not expired before the application. */
export function hatTitel(fall: Fall): Aussage {
  return alle(
    pruefe(fall, ['aufenthalt.titel'], (titel) => !KEIN_TITEL.includes(titel)),
    nochGueltigBeiAntrag(fall),
  );
}

/** Unless both days are known and say otherwise, the title named for the day of the application was valid. */
function nochGueltigBeiAntrag(fall: Fall): Aussage {
  const abgelaufen = bekannt(
    pruefe(fall, ['aufenthalt.titel_bis', 'antrag.gestellt_am'], (bis, antrag) => bis < antrag),
  );
  return { ...abgelaufen, gilt: !abgelaufen.gilt };
}

export const besitzt = (fall: Fall, ...titel: readonly Titel[]): Aussage => ist(fall, 'aufenthalt.titel', ...titel);
