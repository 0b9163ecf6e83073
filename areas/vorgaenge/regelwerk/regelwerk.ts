/** What holds on a day, for everybody who shows an evidence list, computes a fee or names a Verfahren. */
import type { Database, Tx } from '#platform/db/db.ts';
import { listValid } from '#platform/edited/edited.ts';
import type { Stelle } from '../antrag/stelle.schema.ts';
import { type Gebuehrenrecht, MITGELIEFERT } from '../gebuehr/gebuehr.data.ts';
import { findVerfahrensart, VERFAHRENSARTEN } from '../verfahrensart.data.ts';
import type { Verfahrensart } from '../verfahrensart.schema.ts';
import { findRegel, STELLEN } from './regelwerk.data.ts';
import { type EigeneRegel, regelAm } from './regelwerk.rules.ts';
import { type Geltend, regelKind, type UnterlagenInhalt } from './regelwerk.schema.ts';

type Db = Database | Tx;

/** The office's own that hold on the day, by key. */
export async function eigeneAm(db: Db, tag: string): Promise<ReadonlyMap<string, EigeneRegel>> {
  const found = await listValid(db, regelKind, tag);
  return new Map(
    found.map(({ schluessel, inhalt, gueltigAb, gueltigBis }) => [schluessel, { inhalt, gueltigAb, gueltigBis }]),
  );
}

function geltend(own: ReadonlyMap<string, EigeneRegel>, schluessel: string, tag: string): Geltend | undefined {
  const regel = findRegel(schluessel);
  const eigene = own.get(schluessel);
  return regel && regelAm(regel, eigene ? [eigene] : [], tag);
}

/** The evidence list of a kind of application on a day; a kind that nobody knows has none. */
export async function readUnterlagenliste(
  db: Db,
  antragsart: string,
  tag: string,
): Promise<Pick<UnterlagenInhalt, 'online' | 'zeilen'>> {
  const now = geltend(await eigeneAm(db, tag), `unterlagen.${antragsart}`, tag);
  return now?.inhalt.abschnitt === 'unterlagen' ? now.inhalt : { online: false, zeilen: [] };
}

/** Other immigration offices by postcode, as this office keeps them. */
export async function readStellen(db: Db, tag: string): Promise<readonly Stelle[]> {
  const now = geltend(await eigeneAm(db, tag), STELLEN, tag);
  return now?.inhalt.abschnitt === 'stellen' ? now.inhalt.stellen : [];
}

/** Which kinds of application the portal offers on a day. */
export async function listOnline(db: Db, antragsarten: readonly string[], tag: string): Promise<string[]> {
  const own = await eigeneAm(db, tag);
  return antragsarten.filter((art) => {
    const now = geltend(own, `unterlagen.${art}`, tag);
    return now?.inhalt.abschnitt === 'unterlagen' && now.inhalt.online;
  });
}

/** The fees of a day: what came with Bleibe, and over it what the office released. */
export async function readGebuehrenrecht(db: Db, tag: string): Promise<Gebuehrenrecht> {
  return gebuehrenrechtAus(await eigeneAm(db, tag), tag);
}

export function gebuehrenrechtAus(own: ReadonlyMap<string, EigeneRegel>, tag: string): Gebuehrenrecht {
  const inhaltOf = (schluessel: string) => {
    const found = own.get(`gebuehr.${schluessel}`)?.inhalt;
    return found?.abschnitt === 'gebuehr' ? found : undefined;
  };
  const ausweis = inhaltOf('personalausweis');
  return {
    tatbestaende: MITGELIEFERT.tatbestaende.map((one) => {
      const mine = inhaltOf(one.schluessel);
      if (!mine) return one;
      const { text, norm, betragCent, unter24Cent, geprueftBis } = mine;
      const young = one.unter24 && { ...one.unter24, betrag: unter24Cent ?? one.unter24.betrag };
      return {
        ...one,
        gueltigAb: tag,
        text,
        norm,
        betrag: betragCent,
        geprueftBis,
        ...(young ? { unter24: young } : {}),
      };
    }),
    personalausweis: ausweis
      ? [
          {
            gueltigAb: tag,
            ab24: ausweis.betragCent,
            unter24: ausweis.unter24Cent ?? ausweis.betragCent,
            norm: ausweis.norm,
          },
        ]
      : MITGELIEFERT.personalausweis,
  };
}

export interface VerfahrensartAm extends Verfahrensart {
  readonly vierAugen: boolean;
}

/** All kinds of Verfahren as they are named and run on a day. What they examine stays code. */
export async function listVerfahrensartenAm(db: Db, tag: string): Promise<ReadonlyMap<string, VerfahrensartAm>> {
  const own = await eigeneAm(db, tag);
  return new Map(
    VERFAHRENSARTEN.map((one) => [one.schluessel, withOwn(one, geltend(own, `verfahrensart.${one.schluessel}`, tag))]),
  );
}

export async function findVerfahrensartAm(
  db: Db,
  schluessel: string,
  tag: string,
): Promise<VerfahrensartAm | undefined> {
  const art = findVerfahrensart(schluessel);
  return art && withOwn(art, geltend(await eigeneAm(db, tag), `verfahrensart.${schluessel}`, tag));
}

function withOwn(art: Verfahrensart, now: Geltend | undefined): VerfahrensartAm {
  if (now?.inhalt.abschnitt !== 'verfahrensart') return { ...art, vierAugen: false };
  const { name, norm, erwarteteTage, vierAugen } = now.inhalt;
  return { ...art, name, norm, erwarteteTage, vierAugen };
}
