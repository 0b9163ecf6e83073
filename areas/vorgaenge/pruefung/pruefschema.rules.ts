/** The one entry: kind, facts and day in, proposal with reasons out. */

import { rechtsstandFuer } from '../recht/rechtsstand.rules.ts';
import type { Stand } from '../recht/rechtsstand.schema.ts';
import { type Fall, wertVon } from './fall.rules.ts';
import { hinweiseVorErteilung } from './hinweis.rules.ts';
import type { Pruefung } from './pruefung.rules.ts';
import type { Art, Pruefergebnis, Voraussetzung } from './pruefung.schema.ts';
import type { Tatsachen } from './tatsachen.schema.ts';
import { ausbildungErwerbVerfestigung } from './titel/ausbildung-erwerb-verfestigung.rules.ts';
import { familieSchutzDuldung } from './titel/familie-schutz-duldung.rules.ts';
import { schlageVor } from './vorschlag.rules.ts';
import { weitereArten } from './weitere-arten.rules.ts';

const PRUEFUNGEN: Partial<Record<Art, Pruefung>> = {
  ...ausbildungErwerbVerfestigung,
  ...familieSchutzDuldung,
  ...weitereArten,
};

/** A day before the law that is worked in gets no results, a day after it gets them with a mark. */
export function pruefe(permit: Art, tatsachen: Tatsachen, asOf: string): Pruefergebnis {
  const stand = rechtsstandFuer(permit, asOf);
  if (stand.stand === 'vor_geltung') return unanswered(permit, asOf, stand.hinweis);
  const fall: Fall = { tatsachen, stichtag: asOf };
  const requirements = rowsOf(permit, fall);
  if (requirements === undefined) return unanswered(permit, asOf, 'Für diese Art gibt es noch keine Regeln.');
  const vorschlag = mark(stand, fall, schlageVor(permit, requirements));
  const hinweise = [
    ...(stand.stand === 'nicht_eingearbeitet' ? [stand.hinweis] : []),
    ...(vorschlag.outcome === 'erteilen' ? hinweiseVorErteilung(permit, fall, requirements) : []),
  ];
  return { permit, asOf, requirements, ...vorschlag, hinweise };
}

type Begruendet = ReturnType<typeof schlageVor>;

/** After an act that is not worked in, what follows from asylum is left to people. */
function mark(stand: Stand, fall: Fall, vorschlag: Begruendet): Begruendet {
  if (stand.stand !== 'nicht_eingearbeitet' || !(stand.asylbezug || hasAsylverfahren(fall))) return vorschlag;
  return { outcome: 'offen', grund: `${stand.hinweis} Bitte von Hand prüfen.` };
}

/** A row of the kind's own table goes before the general one with the same key. */
function rowsOf(permit: Art, fall: Fall): Voraussetzung[] | undefined {
  const rows = PRUEFUNGEN[permit]?.(fall).filter((row) => row !== undefined);
  return rows?.filter(({ key }, index) => rows.findIndex((one) => one.key === key) === index);
}

/** § 10 AufenthG reaches into every kind where there was an asylum procedure. */
const hasAsylverfahren = (fall: Fall): boolean => wertVon(fall, 'schutz.asylverfahren') !== 'keines';

function unanswered(permit: Art, asOf: string, grund: string): Pruefergebnis {
  return { permit, asOf, requirements: [], outcome: 'offen', grund, hinweise: [grund] };
}
