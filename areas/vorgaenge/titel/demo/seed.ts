/** Titles, papers, cards and forms for the persons of the demo, through the same doors as at the desk. */
import { type AkteDerPerson, findHauptpersonen } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { hasTitel } from '../../arbeit/demo/demo.sql.ts';
import type { Kartenstand } from '../../karte/karte.schema.ts';
import { findKarte, insertKarte, insertKarteEintrag, type KarteChange, type KarteRow } from '../../karte/karte.sql.ts';
import { moveKarte } from '../../karte/karte.ts';
import { insertVordrucke, moveVordruck, setBestand, takeLowest } from '../../vordruck/vordruck.sql.ts';
import { storeErreichbarkeit } from '../erreichbarkeit.sql.ts';
import { guard, SERIE, writePapier, writeTitel } from '../titel.ts';
import { DEMO_TITEL, DEMO_VORDRUCKE, type DemoTitel } from './titel.data.ts';

const ACTOR = systemPrincipal('demo');
/** The form D3 that somebody has in hand, and one that went wrong. */
const TAKEN = { art: 'fiktionsbescheinigung', ort: 'Tresor Zimmer 12' } as const;

/** Every team finds cards in every state. */
const ROUNDS = 4;

export async function seedTitel(kernel: Kernel): Promise<void> {
  await transact(kernel.pool.db, ACTOR, 'demo-titel', async (tx) => {
    if (await hasTitel(tx)) return;
    const answer = { setCookie: () => undefined, clearCookie: () => undefined };
    const context: ActionContext = { ...kernel, tx, actor: ACTOR, request: { id: 'demo' }, answer };
    const persons = await findHauptpersonen(tx, ACTOR, DEMO_TITEL.length * ROUNDS);
    for (const [nr, person] of persons.entries()) {
      const demo = DEMO_TITEL[nr % DEMO_TITEL.length];
      if (demo) await seedOne(context, person, demo, nr);
    }
    await seedVordrucke(context, persons);
  });
}

const dayFrom = ({ clock }: Pick<Kernel, 'clock'>, days: number) => clock.today().add({ days }).toString();

async function seedOne(context: ActionContext, person: AkteDerPerson, demo: DemoTitel, nr: number): Promise<void> {
  const { akteId, personId } = person;
  const titelId = await writeTitel(context, {
    ...{ akteId, personId, art: demo.art, grundlage: '', gueltigAb: dayFrom(context, -demo.seit) },
    ...(demo.noch === undefined ? {} : { gueltigBis: dayFrom(context, demo.noch + (nr % 7)) }),
    ...{ beschaeftigung: demo.beschaeftigung, selbstaendig: 'nicht-erlaubt' },
    nebenbestimmungen: [...(demo.neben ?? [])],
  });
  if (demo.pass !== undefined) {
    const staat = person.staatsangehoerigkeiten[0];
    const gueltigBis = dayFrom(context, demo.pass);
    await writePapier(context, { akteId, personId, art: 'pass', gueltigBis, ...(staat ? { staat } : {}) });
  }
  await storeErreichbarkeit(
    context.tx,
    {
      ...{ personId, akteId, sprache: demo.sprache ?? 'de', emailVersiegelt: null },
      ...{ anschrift: `Musterweg ${nr + 1}, 12345 Musterstadt`, wunsch: demo.wunsch },
    },
    ACTOR.id,
  );
  if (demo.karte) await seedKarte(context, { titelId, akteId, personId }, demo.karte, nr);
}

/** The way that leads to each state. */
const WEG: Readonly<Record<Kartenstand, readonly Kartenstand[]>> = {
  vorbereitet: [],
  bestellt: ['bestellt'],
  produziert: ['bestellt', 'produziert'],
  eingegangen: ['bestellt', 'produziert', 'eingegangen'],
  bereit: ['bestellt', 'eingegangen', 'bereit'],
  ausgegeben: ['bestellt', 'eingegangen', 'bereit', 'ausgegeben'],
  verschickt: ['bestellt', 'produziert', 'verschickt'],
  zurueck: ['bestellt', 'eingegangen', 'bereit', 'zurueck'],
  verloren: ['bestellt', 'eingegangen', 'bereit', 'ausgegeben', 'verloren'],
  abgebrochen: ['abgebrochen'],
};

interface Worum {
  readonly titelId: string;
  readonly akteId: string;
  readonly personId: string;
}

async function seedKarte(context: ActionContext, of: Worum, stand: Kartenstand, nr: number): Promise<void> {
  const { tx } = context;
  const id = await insertKarte(tx, { ...of, verfahrenId: null, express: nr % 5 === 0 }, ACTOR.id);
  if (id === undefined) return;
  await insertKarteEintrag(tx, { karteId: id, stand: 'vorbereitet', text: '' }, ACTOR.id);
  for (const next of WEG[stand]) {
    const row = (await findKarte(tx, ACTOR, id)) as KarteRow;
    const { text, ...change } = stepOf(context, next, nr);
    await moveKarte(context, row, next, change, text);
  }
}

function stepOf(context: ActionContext, stand: Kartenstand, nr: number): KarteChange & { text: string } {
  const now = context.clock.now().toString();
  const serie = guard(context, SERIE, `YM${String(7_700_000 + nr)}`);
  const none = { text: '' };
  const steps: Partial<Record<Kartenstand, KarteChange & { text: string }>> = {
    bestellt: {
      ...{ foto: 'digital', fingerabdruck: 'aufgenommen', unterschrift: 'aufgenommen' },
      ...{ bestellnummer: `MUSTER-${1000 + nr}`, text: 'von Hand bestellt' },
    },
    eingegangen: { serie_versiegelt: serie.versiegelt, serie_hmac: serie.hmac, pinbrief: 'eingegangen', ...none },
    bereit: { lagerplatz: `Schrank B, Fach ${nr}`, text: `Schrank B, Fach ${nr}` },
    ausgegeben: {
      ...{ identitaet_art: 'pass', identitaet_geprueft_von: ACTOR.id, identitaet_geprueft_at: now },
      ...{ altkarte: 'zurueckgegeben', ausgegeben_von: ACTOR.id, ausgegeben_at: now, lagerplatz: null },
      ...{ fingerabdruck: 'geloescht', pinbrief: 'ausgegeben', ...none },
    },
    verschickt: { einwilligung_at: now, fingerabdruck: 'geloescht', sendungsnummer: 'RM 123 456 785 DE', ...none },
    zurueck: {
      bemerkung: 'Der Geburtsort ist falsch geschrieben.',
      lagerplatz: null,
      text: 'Der Geburtsort ist falsch geschrieben.',
    },
    verloren: { bemerkung: 'In der Straßenbahn liegen gelassen.', text: 'In der Straßenbahn liegen gelassen.' },
    abgebrochen: { bemerkung: 'Die Person ist umgezogen.', text: 'Die Person ist umgezogen.' },
  };
  return steps[stand] ?? none;
}

async function seedVordrucke(context: ActionContext, persons: readonly AkteDerPerson[]): Promise<void> {
  const { tx } = context;
  for (const { mindest, ...kreis } of DEMO_VORDRUCKE) {
    await insertVordrucke(tx, kreis, ACTOR.id);
    await setBestand(tx, { art: kreis.art, ort: kreis.ort, mindest, dx: 0, dy: 0 });
  }
  for (const [at, person] of persons.slice(0, 2).entries()) {
    const { akteId, personId, familienname } = person;
    const entnahme = { ...TAKEN, akteId, personId, verfahrenId: null, gueltigBis: dayFrom(context, 180) };
    const id = await takeLowest(tx, { ...entnahme, angaben: { familienname } }, ACTOR.id);
    // Fresh from the delivery it has version 1; taken, version 2.
    if (id !== undefined && at === 1)
      await moveVordruck(
        tx,
        { id, version: 2 },
        { von: ['entnommen'], nach: 'verdorben', grund: 'Der Drucker hat das Blatt verzogen.' },
      );
  }
}
