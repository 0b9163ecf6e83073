/** A work on a day, and what stands in it: loaded once for every question of reading. */
import type { ActionContext } from '#platform/actions/action.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { fassungAm } from './fassung.rules.ts';
import { readKennung, toKennungen } from './kennung.rules.ts';
import type { Kapitel, Normzeile, Werkansicht, Werkzeile } from './lesen.schema.ts';
import {
  type BeziehungRow,
  type Fassungstag,
  findWerkzeile,
  type Inhaltszeile,
  listBeziehungen,
  listFassungstage,
  listInhalt,
} from './lesen.sql.ts';

type Reading = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

export interface WerkAmTag {
  readonly werk: Werkzeile;
  readonly tag: string;
  readonly fassungen: readonly Fassungstag[];
  readonly fassung: Fassungstag;
  readonly bis: string | null;
  readonly lage: 'gilt' | 'vor der ältesten';
  readonly inhalt: readonly Inhaltszeile[];
  readonly normen: readonly Normzeile[];
}

/** Throws NICHT_GEFUNDEN also for what the actor may not read. */
export async function requireWerk({ tx, actor }: Reading, werkId: string): Promise<Werkzeile> {
  const werk = await findWerkzeile(tx, actor, werkId);
  if (!werk) throw erlasseFaults.NICHT_GEFUNDEN();
  return werk;
}

export async function loadWerkAmTag(context: Reading, werkId: string, tag?: string): Promise<WerkAmTag> {
  const werk = await requireWerk(context, werkId);
  const day = tag ?? context.clock.today().toString();
  const fassungen = await listFassungstage(context.tx, werkId);
  const found = fassungAm(fassungen, day);
  if (!found) throw erlasseFaults.NICHT_GEFUNDEN();
  const inhalt = await listInhalt(context.tx, found.fassung.id);
  const kennungen = toKennungen(inhalt.map(({ bezeichnung }) => bezeichnung));
  const normen = inhalt.map(({ ordnung, bezeichnung, ueberschrift }, i) => ({
    kennung: kennungen[i] as string,
    ordnung,
    bezeichnung,
    ueberschrift,
  }));
  return { werk, tag: day, fassungen, ...found, inhalt, normen };
}

/** Place of the norm in the text of the day. */
export function placeOf({ normen }: WerkAmTag, kennung: string): number {
  const exact = normen.findIndex((one) => one.kennung === kennung);
  return exact >= 0 ? exact : normen.findIndex((one) => one.kennung === readKennung(kennung).bezeichnung);
}

export async function toWerkansicht({ tx, actor }: Reading, one: WerkAmTag): Promise<Werkansicht> {
  const { werk, tag, fassung, fassungen, bis, lage, inhalt, normen } = one;
  return {
    werk,
    tag,
    fassung: {
      id: fassung.id,
      gueltigAb: fassung.gueltig_ab,
      gueltigBis: bis,
      stand: fassung.stand,
      hinweise: fassung.hinweise,
      lage,
    },
    fassungen: fassungen.map(({ gueltig_ab }) => gueltig_ab),
    kapitel: toKapitel(inhalt),
    normen: [...normen],
    beziehungen: (await listBeziehungen(tx, actor, werk.id)).map(toBeziehung),
  };
}

/** Each heading once, before its first norm. */
export function toKapitel(inhalt: readonly Pick<Inhaltszeile, 'gliederung'>[]): Kapitel[] {
  const out: Kapitel[] = [];
  let before: readonly string[] = [];
  inhalt.forEach(({ gliederung }, ab) => {
    const same = gliederung.findIndex((titel, tiefe) => before[tiefe] !== titel);
    if (same >= 0)
      for (let tiefe = same; tiefe < gliederung.length; tiefe += 1)
        out.push({ titel: gliederung[tiefe] ?? '', tiefe, ab });
    before = gliederung;
  });
  return out;
}

function toBeziehung(row: BeziehungRow): Werkansicht['beziehungen'][number] {
  const { id, art, richtung, ziel, abschnitte, stand, werk_id, kurz, titel, gueltig_ab } = row;
  return {
    id,
    art,
    richtung,
    ziel,
    werk: werk_id ? { id: werk_id, kurz: kurz ?? '', titel: titel ?? '', gueltigAb: gueltig_ab } : null,
    abschnitte,
    bestaetigt: stand === 'bestaetigt',
  };
}
