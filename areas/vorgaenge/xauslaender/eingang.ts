/**
 * The one door for applications from outside: XAusländer by intermediary, folder or hand, and FIT-Connect. A message is
 * kept as it came, once; what cannot be read is kept too and says why. Opening a Verfahren is not deciding.
 */
import { createHash } from 'node:crypto';
import { findAehnliche } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { tellVerfahren } from '../verfahren.ts';
import { MOST_XML_BYTES, readXml } from '../xml/xml.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { legeAnlagenAb } from './anlagen.jobs.ts';
import { replyTo } from './ausgang.ts';
import { ANTRAGSGRUENDE, EINGANGSARTEN } from './codelisten.data.ts';
import {
  assignNachrichtTo,
  findAntragOf,
  findNachricht,
  findSame,
  insertNachricht,
  type NachrichtRow,
  type NewNachricht,
  setGrund,
  type Weg,
} from './eingang.sql.ts';
import { readXNachricht } from './nachricht.rules.ts';
import { type Anlage, eingangSchema, type Gespeichert, gespeichertSchema } from './nachricht.schema.ts';
import { ORIGINAL, type Original } from './original.ts';
import { findSchema } from './schemata.ts';
import { xauslaenderFaults } from './xauslaender.faults.ts';
import { type Neuziel, placeInNeuem } from './zuordnung.ts';

const ACTOR = systemPrincipal('vorgaenge.eingang');

export interface RohNachricht {
  readonly weg: Weg;
  readonly xml: Buffer;
  /** Files that came beside the XML; a reference in it names them. */
  readonly anlagen?: readonly Anlage[];
  /** When it reached the office, ISO instant, as far as the transport proves it; never later than now. */
  readonly eingegangenAm?: string;
}

export interface Eingangsquittung {
  readonly id: string;
  readonly nachrichtId: string | null;
  readonly stand: NachrichtRow['stand'];
  readonly grund: string;
  readonly eingegangenAm: string;
  readonly verfahrenId: string | null;
  /** It had come before; nothing was done a second time. */
  readonly schonDa: boolean;
}

/** Never throws for what is wrong with the message: the receipt says so. Only one that is too large is not kept. */
export async function nimmAntragEntgegen(
  kernel: Kernel,
  roh: RohNachricht,
  actor: Principal = ACTOR,
): Promise<Eingangsquittung> {
  if (roh.xml.length > MOST_XML_BYTES)
    throw xauslaenderFaults.NACHRICHT_ZU_GROSS({ grenze: MOST_XML_BYTES / 1024 ** 2 });
  const sha256 = createHash('sha256').update(roh.xml).digest('hex');
  const before = await findSame(kernel.pool.db, { sha256, nachrichtId: null });
  if (before) return toQuittung(before, true);
  const neu = await examine(kernel, roh, sha256);
  const known = neu.nachrichtId ? await findSame(kernel.pool.db, neu) : undefined;
  if (known) return toQuittung(known, true);
  const ziel = await zielOf(kernel, neu);
  try {
    return await store(kernel, neu, ziel, actor);
  } catch (cause) {
    // What hinders the opening of a Verfahren does not hinder the receipt: a person looks at it.
    if (!(cause instanceof Fault) || !ziel) throw cause;
    return store(kernel, { ...neu, grund: `${cause.title}.` }, undefined, actor);
  }
}

/** What came sealed and could not be opened, or is no message at all: kept as it came, once. */
export async function keepUnreadable(
  kernel: Kernel,
  { weg, bytes, grund }: { weg: Weg; bytes: Buffer; grund: string },
): Promise<void> {
  const original: Original = { xml: bytes.toString('base64'), anlagen: [] };
  const neu: NewNachricht = {
    weg,
    nachrichtId: null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    art: '',
    stand: 'unlesbar',
    grund,
    pruefung: 'ungeprueft',
    pruefungFehler: [],
    antrag: null,
    versiegelt: kernel.keys.seal(ORIGINAL, JSON.stringify(original)),
    eingegangenAt: kernel.clock.now().toString(),
  };
  await store(kernel, neu, undefined, ACTOR);
}

type Gepruefte = NewNachricht;

async function examine(kernel: Kernel, roh: RohNachricht, sha256: string): Promise<Gepruefte> {
  const now = kernel.clock.now();
  const given = roh.eingegangenAm ? Temporal.Instant.from(roh.eingegangenAm) : now;
  const eingegangenAt = (Temporal.Instant.compare(given, now) > 0 ? now : given).toString();
  const original: Original = { xml: roh.xml.toString('base64'), anlagen: [...(roh.anlagen ?? [])] };
  const base = {
    weg: roh.weg,
    sha256,
    eingegangenAt,
    versiegelt: kernel.keys.seal(ORIGINAL, JSON.stringify(original)),
  };
  const bad = (grund: string): Gepruefte => ({
    ...base,
    nachrichtId: null,
    art: '',
    stand: 'unlesbar',
    grund,
    pruefung: 'ungeprueft',
    pruefungFehler: [],
    antrag: null,
  });
  const answer = await readXml(kernel, roh.xml, await findSchema(kernel)).catch((cause: unknown) => {
    // The child broke a limit: that says something of the message, and nothing else stops.
    if (cause instanceof Fault && cause.code.startsWith('sandbox.')) return undefined;
    throw cause;
  });
  if (!answer) return bad('Die Nachricht ließ sich nicht in vernünftiger Zeit lesen.');
  if (!answer.ok) return bad(answer.grund);
  const read = understand(() => readXNachricht(answer.gelesen));
  if (typeof read === 'string') return bad(read);
  const parsed = eingangSchema.safeParse(read);
  if (!parsed.success)
    return bad(
      parsed.error.issues
        .slice(0, 3)
        .map(({ message }) => message)
        .join(' '),
    );
  const { fehler } = answer;
  return {
    ...base,
    nachrichtId: parsed.data.nachrichtId,
    art: parsed.data.art,
    stand: 'offen',
    grund: '',
    pruefung: fehler === undefined ? 'ungeprueft' : fehler.length === 0 ? 'gueltig' : 'ungueltig',
    pruefungFehler: fehler ?? [],
    antrag: gespeichertSchema.parse(parsed.data),
  };
}

function understand<T>(read: () => T): T | string {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) return cause.message;
    throw cause;
  }
}

/** Only where person and Akte are certain, the message is sound and its reason names one kind of Verfahren. */
async function zielOf(kernel: Kernel, { antrag, art, pruefung }: Gepruefte): Promise<Neuziel | undefined> {
  if (!antrag?.person || art !== '130101' || pruefung === 'ungueltig') return undefined;
  const grund = ANTRAGSGRUENDE[antrag.grund ?? ''];
  const person = grund?.verfahrensart ? await certainPerson(kernel, antrag.person) : undefined;
  if (!grund?.verfahrensart || !person) return undefined;
  return { ...person, verfahrensart: grund.verfahrensart, pruefart: grund.pruefart ?? null };
}

const GLEICH = 0.999;

async function certainPerson(
  kernel: Kernel,
  person: NonNullable<Gespeichert['person']>,
): Promise<{ akteId: string; personId: string } | undefined> {
  // A year alone is shared by many.
  if (person.geburtsdatum?.length !== 10) return undefined;
  const found = await findAehnliche(kernel.pool.db, ACTOR, person, { from: 0.9, limit: 5 });
  const same = found.filter(({ score, geburtsdatum }) => score >= GLEICH && geburtsdatum === person.geburtsdatum);
  const [one, ...others] = same;
  const [akte, ...further] = one?.akten ?? [];
  // Somebody nearly the same is a reason to look.
  if (!one || !akte || others.length > 0 || further.length > 0 || found.length > 1) return undefined;
  return { akteId: akte.id, personId: one.id };
}

async function store(
  kernel: Kernel,
  neu: Gepruefte,
  ziel: Neuziel | undefined,
  actor: Principal,
): Promise<Eingangsquittung> {
  return transact(kernel.pool.db, actor, 'eingang', async (tx) => {
    const id = await insertNachricht(tx, neu, actor.id);
    if (id === undefined) {
      const known = await findSame(tx, neu);
      if (!known) throw new Error('a message is here already, and is not found');
      return toQuittung(known, true);
    }
    const context = contextOf(kernel, tx);
    if (neu.antrag) await place(context, id, neu, ziel);
    if (neu.antrag?.rueckkanal) {
      const status = neu.art === '130103' ? '02' : neu.art === '130111' ? '03' : '01';
      await replyTo(context, { id, antrag: neu.antrag }, { art: '130104', status });
    }
    const row = await findNachricht(tx, ACTOR, id);
    if (!row) throw new Error('a message that was just stored is not found');
    await audit(kernel, tx, actor, row);
    return toQuittung(row, false);
  });
}

async function place(context: ActionContext, id: string, neu: Gepruefte, ziel: Neuziel | undefined): Promise<void> {
  const { tx } = context;
  if (neu.art !== '130101' && neu.antrag) return placeLater(context, id, neu.antrag);
  if (!ziel || !neu.antrag) return setGrund(tx, id, neu.grund || 'Person oder Anliegen sind nicht eindeutig.');
  await placeInNeuem(context, { id, antrag: neu.antrag, eingegangenAm: neu.eingegangenAt }, ziel);
}

/** A reply to a question, a withdrawal: it goes to the Verfahren of its application, and a person sees it there. */
async function placeLater(context: ActionContext, id: string, antrag: Gespeichert): Promise<void> {
  const { tx, actor } = context;
  const first = await findAntragOf(tx, antrag.antragsidentifikation);
  if (!first?.akte_id || !first.person_id || !first.verfahren_id)
    return setGrund(tx, id, 'Der Antrag, zu dem die Nachricht gehört, ist hier nicht bekannt.');
  const { akte_id: akteId, person_id: personId, verfahren_id: verfahrenId } = first;
  await assignNachrichtTo(tx, id, { akteId, personId, verfahrenId }, actor.id);
  const text = `${EINGANGSARTEN[antrag.art]} über das Eingabeverfahren eingegangen`;
  await insertEreignis(tx, { verfahrenId, art: 'nachricht', text, oeffentlich: true, bezug: id }, actor.id);
  await tellVerfahren(context, { id: verfahrenId, akte_id: akteId });
  await context.jobs.enqueue(tx, legeAnlagenAb, [{ nachrichtId: id }]);
}

function contextOf(kernel: Kernel, tx: Tx): ActionContext {
  const answer = { setCookie() {}, clearCookie() {} };
  return { ...kernel, tx, actor: ACTOR, request: { id: 'eingang' }, answer };
}

function audit(kernel: Kernel, tx: Tx, actor: Principal, row: NachrichtRow): Promise<void> {
  return kernel.audit.append(tx, [
    {
      what: 'antragsnachricht.eingegangen',
      objects: [
        { art: 'antragsnachricht', id: row.id },
        ...(row.verfahren_id ? [{ art: 'verfahren', id: row.verfahren_id }] : []),
        ...(row.akte_id ? [{ art: 'akte', id: row.akte_id }] : []),
      ],
      details: { weg: row.weg, art: row.art, stand: row.stand },
      actor: { kind: actor.kind, id: actor.id },
      action: 'nimmAntragEntgegen',
      result: 'ok',
      requestId: `nachricht:${row.id}`,
    },
  ]);
}

function toQuittung(row: NachrichtRow, schonDa: boolean): Eingangsquittung {
  return {
    id: row.id,
    nachrichtId: row.nachricht_id,
    stand: row.stand,
    grund: row.grund,
    eingegangenAm: row.eingegangen_at,
    verfahrenId: row.verfahren_id,
    schonDa,
  };
}
