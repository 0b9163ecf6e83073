/**
 * An application that somebody makes along with something else: § 81 AufenthG asks for no form (§ 22 VwVfG NRW), so it
 * has come in at the second in which it was said. It stands in the queue with time and number; what it does (§ 81 (3),
 * (4) AufenthG) is examined by people. A Vorgang opens at once only where name, birth date and a number that the
 * office knows (Aktenzeichen, passport, card) agree.
 */
import { createHash, randomUUID } from 'node:crypto';
import { findAehnliche } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findOffenesVerfahren } from '../antrag/antrag.sql.ts';
import { newNummer } from '../antrag/antrag.ts';
import { findPersonZuNummer } from '../person-zu-nummer.ts';
import { ANTRAGSGRUENDE } from '../xauslaender/codelisten.data.ts';
import { insertNachricht, setGrund } from '../xauslaender/eingang.sql.ts';
import type { Gespeichert } from '../xauslaender/nachricht.schema.ts';
import { ORIGINAL } from '../xauslaender/original.ts';
import { placeInLaufendem, placeInNeuem } from '../xauslaender/zuordnung.ts';

const ACTOR = systemPrincipal('vorgaenge.eingang');
/** As XAusländer numbers the reasons: for the first time or for another purpose; renewal. */
const [ANDERER_ZWECK, VERLAENGERUNG] = ['01', '02'];
const ZUM_ANDEREN_ZWECK: readonly (string | null)[] = ['P02', 'P03'];

export interface FormloseAngaben {
  readonly familienname: string;
  readonly vornamen: string;
  /** ISO day. */
  readonly geburtsdatum: string;
  readonly aktenzeichen?: string | undefined;
  readonly ausweisnummer?: string | undefined;
}

export interface FormloserAntrag {
  /** Each of them applies for themselves. */
  readonly personen: readonly FormloseAngaben[];
  /** Key of `verfahrensart.data.ts`, as far as what they come for names one. */
  readonly verfahrensart: string | null;
  /** What they come for, in German. */
  readonly worum: string;
  readonly titelBis?: string | undefined;
  readonly kontakt: readonly string[];
}

export interface FormloserEingang {
  readonly id: string;
  readonly nummer: string;
  readonly eingegangenAm: string;
  readonly verfahrenId: string | null;
}

/** In the caller's transaction, one for each person, all at the same moment. */
export async function recordFormloseAntraege(
  caller: ActionContext,
  antrag: FormloserAntrag,
): Promise<FormloserEingang[]> {
  const context = { ...caller, actor: ACTOR };
  const eingegangenAm = caller.clock.now().toString();
  const nummern = antrag.personen.map(() => newNummer(caller.clock.today().year));
  const made: FormloserEingang[] = [];
  for (const [index, person] of antrag.personen.entries()) {
    const gespeichert = toGespeichert(antrag, person, nummern, index);
    made.push(await record(context, gespeichert, eingegangenAm, { ...person, verfahrensart: antrag.verfahrensart }));
  }
  return made;
}

async function record(
  context: ActionContext,
  antrag: Gespeichert,
  eingegangenAm: string,
  wer: FormloseAngaben & Pick<FormloserAntrag, 'verfahrensart'>,
): Promise<FormloserEingang> {
  const { tx, keys, actor } = context;
  const text = JSON.stringify(antrag);
  const id = await insertNachricht(
    tx,
    {
      weg: 'termin',
      nachrichtId: antrag.nachrichtId,
      sha256: createHash('sha256').update(text).digest('hex'),
      art: antrag.art,
      stand: 'offen',
      grund: '',
      pruefung: 'ungeprueft',
      pruefungFehler: [],
      antrag,
      versiegelt: keys.seal(ORIGINAL, JSON.stringify({ xml: Buffer.from(text).toString('base64'), anlagen: [] })),
      eingegangenAt: eingegangenAm,
    },
    actor.id,
  );
  if (id === undefined) throw new Error('a new application has the id of another');
  const verfahrenId = await place(context, { id, antrag, eingegangenAm }, wer);
  await context.audit.append(tx, [
    {
      what: 'antragsnachricht.eingegangen',
      objects: [
        { art: 'antragsnachricht', id },
        ...(verfahrenId === null ? [] : [{ art: 'verfahren', id: verfahrenId }]),
      ],
      details: { weg: 'termin', nummer: antrag.antragsidentifikation },
      actor: { kind: actor.kind, id: actor.id },
      action: 'recordFormloseAntraege',
      result: 'ok',
      requestId: context.request.id,
    },
  ]);
  return { id, nummer: antrag.antragsidentifikation, eingegangenAm, verfahrenId };
}

type Nachricht = { readonly id: string; readonly antrag: Gespeichert; readonly eingegangenAm: string };

/** As the portal does it: all three agree, or a person looks. The number may be that of a document which the office has seen. */
async function place(
  context: ActionContext,
  nachricht: Nachricht,
  wer: FormloseAngaben & Pick<FormloserAntrag, 'verfahrensart'>,
): Promise<string | null> {
  const { tx } = context;
  const found = (await findAkte(tx, wer)) ?? (await findByAusweis(context, wer));
  const verfahrensart = wer.verfahrensart ?? ANTRAGSGRUENDE[nachricht.antrag.grund ?? '']?.verfahrensart;
  if (!found || verfahrensart === undefined) {
    await setGrund(tx, nachricht.id, 'Mit einer Terminanfrage gestellt. Bitte Person und Akte zuordnen.');
    return null;
  }
  const ziel = { ...found, verfahrensart, pruefart: null };
  const laufend = await findOffenesVerfahren(tx, ziel);
  if (laufend) return placeInLaufendem(context, nachricht, laufend.id);
  return placeInNeuem(context, nachricht, ziel, 'portal');
}

const plain = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();
const fold = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('de');

async function findAkte(
  tx: Tx,
  { aktenzeichen, ...wer }: FormloseAngaben,
): Promise<{ akteId: string; personId: string } | undefined> {
  if (!aktenzeichen) return undefined;
  const alike = await findAehnliche(tx, ACTOR, wer, { limit: 50 });
  const matches = alike
    .filter((one) => one.geburtsdatum === wer.geburtsdatum && fold(one.familienname) === fold(wer.familienname))
    .flatMap(({ id, akten }) =>
      akten
        .filter((akte) => plain(akte.aktenzeichen) === plain(aktenzeichen))
        .map((akte) => ({ akteId: akte.id, personId: id })),
    );
  return matches.length === 1 ? matches[0] : undefined;
}

/** Passport or card that the office knows, with the birth date and the name that stand there. */
async function findByAusweis(
  { keys, tx }: Pick<ActionContext, 'keys' | 'tx'>,
  { aktenzeichen, ausweisnummer, ...wer }: FormloseAngaben,
): Promise<{ akteId: string; personId: string } | undefined> {
  // Whoever names an Akte means that one.
  if (aktenzeichen || !ausweisnummer) return undefined;
  const { geburtsdatum } = wer;
  const known = await findPersonZuNummer({ keys }, tx, { nummer: ausweisnummer, geburtsdatum });
  if (!known) return undefined;
  const alike = await findAehnliche(tx, ACTOR, wer, { limit: 50 });
  const same = alike.some((one) => one.id === known.personId && fold(one.familienname) === fold(wer.familienname));
  return same ? { akteId: known.akteId, personId: known.personId } : undefined;
}

function toGespeichert(
  { worum, titelBis, kontakt, verfahrensart }: FormloserAntrag,
  person: FormloseAngaben,
  nummern: readonly string[],
  index: number,
): Gespeichert {
  const grund = ZUM_ANDEREN_ZWECK.includes(verfahrensart)
    ? ANDERER_ZWECK
    : Object.entries(ANTRAGSGRUENDE).find(([, one]) => one.verfahrensart === verfahrensart)?.[0];
  return {
    art: '130101',
    nachrichtId: randomUUID(),
    absender: { name: 'Terminanfrage', kennung: 'termine' },
    antragsidentifikation: nummern[index] as string,
    rueckkanal: false,
    grund: grund ?? VERLAENGERUNG,
    person: {
      familienname: person.familienname,
      vornamen: person.vornamen,
      geburtsdatum: person.geburtsdatum,
      staatsangehoerigkeiten: [],
      kontakt: [...kontakt],
      ...(person.ausweisnummer ? { ausweis: { nummer: person.ausweisnummer } } : {}),
    },
    anmerkung: 'Formlos gestellt mit der Anfrage nach einem Termin. Die Angaben sind noch nicht geprüft.',
    weitere: [
      { was: 'Anliegen des Termins', wert: worum },
      ...(titelBis
        ? [{ was: 'Titel gilt nach eigener Angabe bis', wert: titelBis.split('-').reverse().join('.') }]
        : []),
      ...(person.aktenzeichen ? [{ was: 'Angegebenes Aktenzeichen', wert: person.aktenzeichen }] : []),
    ],
    verbundeneAntraege: nummern.filter((_, other) => other !== index),
    anlagen: [],
  };
}
