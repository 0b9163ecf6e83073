/** Whether a letter can go through the portal, and putting it there. */
import { isSamePerson, readVollmacht, readZustellkonto, tellBuerger, type Zustellkonto } from '#areas/buerger/index.ts';
import { officeDay } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { listAntraegeOfVerfahren } from '../antrag/antrag.sql.ts';
import { listEmpfangsberechtigte, type SchreibenRow } from '../bescheid/schreiben.sql.ts';
import { abrufBis } from '../frist/bekanntgabe.rules.ts';
import { isVertreter, warumNichtPortal } from './abruf.rules.ts';
import type { Portallage } from './abruf.schema.ts';
import { findVollmachtOfBeteiligter, insertBereitstellung } from './abruf.sql.ts';

type Parts = Pick<Kernel, 'keys' | 'clock'> & { readonly tx: Tx };

export interface Portalperson {
  readonly familienname: string;
  readonly geburtsdatum: string | null;
}

interface Ziel {
  readonly kontoId: string;
  readonly antragId: string;
  readonly vollmachtId: string | null;
  readonly konto: Zustellkonto;
}

export type Portalweg =
  | { readonly hindernis: string; readonly ziel?: undefined }
  | { readonly hindernis?: undefined; readonly ziel: Ziel };

/** By the rows of this moment; asked with the draft, with the release, and again when the letter is put there. */
export async function findPortalweg(parts: Parts, row: SchreibenRow, person: Portalperson): Promise<Portalweg> {
  const heute = parts.clock.today().toString();
  const first = await listEmpfangsberechtigte(parts.tx, row.verfahren_id, heute);
  const chosen = first.find(({ id }) => id === row.beteiligter_id);
  const vertretung = row.beteiligter_id !== null;
  const ziel = vertretung ? await zielOfVertretung(parts, row) : await zielOfPerson(parts, row);
  const proves = (angaben: Zustellkonto['ausgewiesen'][number]) =>
    vertretung
      ? isVertreter(angaben, chosen?.name ?? '')
      : isSamePerson(angaben, { familienname: person.familienname, geburtsdatum: person.geburtsdatum }) === true;
  const lage: Portallage = {
    ...{ heute, vertretung, empfaenger: row.empfaenger.trim() || 'Die Person' },
    ...(first[0] && !chosen ? { zuerst: first[0].name } : {}),
    ...(ziel ? { konto: kontoLage(ziel.konto, proves) } : {}),
  };
  const hindernis = warumNichtPortal(lage);
  return ziel && hindernis === undefined ? { ziel } : { hindernis: hindernis ?? '' };
}

function kontoLage({ adresse, ausgewiesen, einwilligungAt }: Zustellkonto, proves: (one: never) => boolean) {
  const passt = ausgewiesen.some((one) => proves(one as never));
  const identitaet: 'passt' | 'andere' | 'keine' = passt ? 'passt' : ausgewiesen.length > 0 ? 'andere' : 'keine';
  return {
    ...{ adresse, identitaet },
    ...(einwilligungAt === undefined ? {} : { einwilligungAm: officeDay(einwilligungAt) }),
  };
}

/** The account by which the person applied for themselves. */
async function zielOfPerson(parts: Parts, row: SchreibenRow): Promise<Ziel | undefined> {
  const antrag = (await listAntraegeOfVerfahren(parts.tx, row.verfahren_id)).findLast(
    (one) => one.vollmacht_id === null,
  );
  return antrag && zielOf(parts, { kontoId: antrag.konto_id, antragId: antrag.id, vollmachtId: null });
}

/** § 14 (3) VwVfG NRW: who is appointed, and whose Vollmacht the office has seen or an identified person gave. */
async function zielOfVertretung(parts: Parts, row: SchreibenRow): Promise<Ziel | undefined> {
  const vollmachtId = await findVollmachtOfBeteiligter(parts.tx, row.beteiligter_id as string);
  const vollmacht = vollmachtId === undefined ? undefined : await readVollmacht(parts, vollmachtId);
  if (vollmacht?.stand !== 'gilt' || !vollmacht.bestaetigt || !vollmacht.vertreterKonto) return undefined;
  const antraege = await listAntraegeOfVerfahren(parts.tx, row.verfahren_id);
  const antrag = antraege.findLast(({ id, konto_id }) =>
    vollmacht.bezug === undefined ? konto_id === vollmacht.fuerKonto : id === vollmacht.bezug,
  );
  const { vertreterKonto: kontoId, id } = vollmacht;
  return antrag && zielOf(parts, { kontoId, antragId: antrag.id, vollmachtId: id });
}

async function zielOf(parts: Parts, who: Omit<Ziel, 'konto'>): Promise<Ziel | undefined> {
  const konto = await readZustellkonto(parts, who.kontoId);
  return konto && { ...who, konto };
}

/** In the transaction that files the letter. The mail says that there is something, never what. */
export async function openBereitstellung(
  kernel: Pick<Kernel, 'keys' | 'clock' | 'mail' | 'config'>,
  tx: Tx,
  schreibenId: string,
  ziel: Ziel,
): Promise<void> {
  const heute = kernel.clock.today().toString();
  await insertBereitstellung(tx, {
    ...{ schreibenId, antragId: ziel.antragId, vollmachtId: ziel.vollmachtId },
    einwilligungAt: ziel.konto.einwilligungAt ?? '',
    benachrichtigtAm: heute,
    abrufBis: abrufBis(heute),
  });
  await tellBuerger({ ...kernel, tx }, ziel.kontoId);
}
