/** The one entry: kind, facts and day in, proposal with reasons out. */
import { rechtsstandFuer } from '../recht/rechtsstand.rules.ts';
import type { Fall } from './fall.rules.ts';
import type { Pruefung } from './pruefung.rules.ts';
import type { Art, Pruefergebnis } from './pruefung.schema.ts';
import type { Tatsachen } from './tatsachen.schema.ts';
import { ausbildungErwerbVerfestigung } from './titel/ausbildung-erwerb-verfestigung.rules.ts';
import { familieSchutzDuldung } from './titel/familie-schutz-duldung.rules.ts';
import { schlageVor } from './vorschlag.rules.ts';

const PRUEFUNGEN: Partial<Record<Art, Pruefung>> = { ...ausbildungErwerbVerfestigung, ...familieSchutzDuldung };

/** A day before the law that is worked in gets no results, a day after it gets them with a mark. */
export function pruefe(permit: Art, tatsachen: Tatsachen, asOf: string): Pruefergebnis {
  const stand = rechtsstandFuer(permit, asOf);
  if (stand.stand === 'vor_geltung') return unanswered(permit, asOf, stand.hinweis);
  const fall: Fall = { tatsachen, stichtag: asOf };
  const requirements = PRUEFUNGEN[permit]?.(fall).filter((row) => row !== undefined);
  if (requirements === undefined) return unanswered(permit, asOf, 'Für diese Art gibt es noch keine Regeln.');
  const vorschlag = schlageVor(permit, requirements);
  if (stand.stand === 'eingearbeitet') return { permit, asOf, requirements, ...vorschlag, hinweise: [] };
  const marked = stand.asylbezug
    ? { outcome: 'offen' as const, grund: `${stand.hinweis} Bitte von Hand prüfen.` }
    : vorschlag;
  return { permit, asOf, requirements, ...marked, hinweise: [stand.hinweis] };
}

function unanswered(permit: Art, asOf: string, grund: string): Pruefergebnis {
  return { permit, asOf, requirements: [], outcome: 'offen', grund, hinweise: [grund] };
}
