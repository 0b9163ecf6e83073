/** A step, before anything is written: it may read, search and ask the model for as long as that takes. */
import { readGebuehrstand } from '#areas/vorgaenge/index.ts';
import type { ActionContext, PreparingCaller } from '#platform/actions/action.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { assistentFaults } from '../assistent.faults.ts';
import { requireFreigabe } from '../aufsicht/freigabe.ts';
import { entwerfen, readUnterlagen } from './entwurf/entwerfen.ts';
import { formulieren, OHNE } from './entwurf/formulieren.ts';
import type { Lage } from './lage.schema.ts';
import { readLage } from './lage.ts';
import { planVon } from './plan.rules.ts';
import { LEER, type Schrittergebnis } from './schritt.ts';
import { entwurfsartSchema, type Planschritt } from './vorgang.schema.ts';
import { lesen, withErgebnis } from './werkzeug/lesen.ts';
import { leseMitModell } from './werkzeug/lesen-modell.ts';
import { fristsaetze, gebuehrsaetze, pruefsaetze } from './werkzeug/pruefung.rules.ts';
import { suchen } from './werkzeug/suchen.ts';
import { daysFrom } from './werkzeug/tage.ts';
import { tagWorte } from './worte.rules.ts';

export interface Ausgefuehrt {
  readonly schritt: Planschritt;
  readonly lage: Lage;
  readonly ergebnis: Schrittergebnis;
  readonly dauerMs: number;
}

export interface Auftrag {
  readonly verfahrenId: string;
  readonly schluessel: string;
  readonly mitModell: boolean;
  readonly stichtag?: string | undefined;
}

/** Asked before and within the transaction: a function that is switched off meanwhile writes nothing. */
export async function requireErlaubt(context: Pick<ActionContext, 'tx'>, schritt: Planschritt): Promise<void> {
  if (schritt.unerlaubt !== null) throw assistentFaults.SCHRITT_UNERLAUBT({ grund: schritt.unerlaubt });
  if (schritt.werkzeug === 'akte') await requireFreigabe(context.tx, 'tatsachen');
  if (schritt.werkzeug === 'entwurf') await requireFreigabe(context.tx, 'entwurf');
}

/** Of the plan of now; a key that is not in it is no step. */
export async function findPlanschritt(
  context: ActionContext,
  { verfahrenId, schluessel, stichtag }: Omit<Auftrag, 'mitModell'>,
): Promise<{ readonly schritt: Planschritt; readonly lage: Lage }> {
  const { lage } = await readLage(context, verfahrenId, { arbeiten: true, stichtag });
  const schritt = planVon(lage).find((one) => one.schluessel === schluessel);
  if (!schritt) throw assistentFaults.SCHRITT_NICHT_IM_PLAN();
  await requireErlaubt(context, schritt);
  return { schritt, lage };
}

/** Of work that comes before the transaction of a verb. */
export const contextOf = (kernel: Kernel, caller: PreparingCaller, tx: Tx): ActionContext => ({
  ...kernel,
  tx,
  ...caller,
  answer: { setCookie() {}, clearCookie() {} },
});

export async function ausfuehren(kernel: Kernel, caller: PreparingCaller, auftrag: Auftrag): Promise<Ausgefuehrt> {
  const started = performance.now();
  const inTx = <T>(work: (context: ActionContext) => Promise<T>): Promise<T> =>
    transact(kernel.pool.db, caller.actor, caller.request.id, (tx) => work(contextOf(kernel, caller, tx)));
  const { schritt, lage } = await inTx((context) => findPlanschritt(context, auftrag));
  const ergebnis = await tun({ kernel, caller, auftrag, schritt, lage, inTx });
  return { schritt, lage, ergebnis, dauerMs: Math.round(performance.now() - started) };
}

interface Tun {
  readonly kernel: Kernel;
  readonly caller: PreparingCaller;
  readonly auftrag: Auftrag;
  readonly schritt: Planschritt;
  readonly lage: Lage;
  inTx<T>(work: (context: ActionContext) => Promise<T>): Promise<T>;
}

async function tun({ kernel, caller, auftrag, schritt, lage, inTx }: Tun): Promise<Schrittergebnis> {
  const bezug = schritt.schluessel.slice(schritt.schluessel.indexOf(':') + 1);
  switch (schritt.werkzeug) {
    case 'pruefschema':
      return { ...LEER, eingabe: `${lage.vorgang}, Stichtag ${tagWorte(lage.stichtag)}`, ergebnis: pruefsaetze(lage) };
    case 'frist':
      return {
        ...LEER,
        eingabe: `Heute ist der ${tagWorte(lage.heute)}`,
        ergebnis: fristsaetze(lage, daysFrom(lage.heute)),
      };
    case 'gebuehr': {
      const entscheidung = lage.vorschlag === 'ablehnen' ? 'ablehnung' : 'erteilung';
      const stand = await inTx((context) => readGebuehrstand(context, lage.verfahrenId, entscheidung));
      return { ...LEER, eingabe: `Entscheidung: ${entscheidung}`, ergebnis: gebuehrsaetze(stand) };
    }
    case 'suche': {
      const voraussetzung = lage.voraussetzungen.find((one) => one.schluessel === bezug);
      if (!voraussetzung) throw assistentFaults.SCHRITT_NICHT_IM_PLAN();
      return suchen(kernel, caller.actor, lage, voraussetzung);
    }
    case 'akte': {
      const dokument = lage.dokumente.find((one) => one.id === bezug);
      if (!dokument) throw assistentFaults.SCHRITT_NICHT_IM_PLAN();
      const gelesen = await lesen(kernel, caller.actor, lage, dokument);
      const mitModell = auftrag.mitModell && gelesen.ergebnis.zustand === 'fertig';
      return withErgebnis(
        lage,
        mitModell ? await leseMitModell(kernel, caller.actor, lage, gelesen) : gelesen.ergebnis,
      );
    }
    case 'entwurf': {
      const art = entwurfsartSchema.parse(bezug);
      const unterlagen = await inTx((context) => readUnterlagen(context, lage.verfahrenId, lage.stichtag));
      const worte = auftrag.mitModell ? await formulieren(kernel, caller.actor, art, unterlagen) : OHNE;
      return entwerfen(art, unterlagen, worte);
    }
  }
}
