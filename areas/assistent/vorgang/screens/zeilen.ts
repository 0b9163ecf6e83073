/** The plan and what became of it as one list: a step that is done stays in sight, also when the plan has no more need of it. */
import {
  type Assistenz,
  type Planschritt,
  type Schritt,
  type Vorschlag,
  WERKZEUGE,
  type Werkzeug,
} from '../vorgang.schema.ts';

export type Zeilenstand = 'zu_tun' | 'laeuft' | 'fertig' | 'gescheitert' | 'gesperrt' | 'unerlaubt' | 'ausgelassen';

export interface Zeile {
  readonly schluessel: string;
  readonly werkzeug: Werkzeug;
  readonly titel: string;
  readonly warum: string;
  readonly plan: Planschritt | undefined;
  /** The latest run. */
  readonly lauf: Schritt | undefined;
  readonly stand: Zeilenstand;
  /** What waits for a person. */
  readonly offen: number;
}

/** What this page knows and the server does not. */
export interface Seitenstand {
  readonly laeuft: string | undefined;
  readonly gescheitert: string | undefined;
  readonly ausgelassen: ReadonlySet<string>;
}

export function zeilenOf(of: Assistenz, seite: Seitenstand): readonly Zeile[] {
  const planned = of.plan.map((plan) => zeileOf(of, seite, plan, laufOf(of, plan.schluessel)));
  const known = new Set(of.plan.map(({ schluessel }) => schluessel));
  const past = of.schritte.filter(
    ({ schluessel }, index, all) =>
      !known.has(schluessel) && all.findIndex((one) => one.schluessel === schluessel) === index,
  );
  const gone = past.toReversed().map((lauf) => zeileOf(of, seite, undefined, lauf));
  // By tool, as the plan has them: a step that left the plan keeps its neighbourhood.
  const order = ({ werkzeug }: Zeile) => WERKZEUGE.indexOf(werkzeug);
  return [...gone, ...planned].sort((a, b) => order(a) - order(b));
}

const laufOf = (of: Assistenz, key: string) => of.schritte.find(({ schluessel }) => schluessel === key);

function zeileOf(of: Assistenz, seite: Seitenstand, plan: Planschritt | undefined, lauf: Schritt | undefined): Zeile {
  const any = (plan ?? lauf) as Pick<Schritt, 'schluessel' | 'werkzeug' | 'titel'>;
  const { schluessel, werkzeug, titel } = any;
  const drafts = entwuerfeOf(of, schluessel).filter(({ stand }) => stand === 'offen');
  return {
    schluessel,
    werkzeug,
    titel,
    warum: plan?.warum ?? '',
    plan,
    lauf,
    stand: standOf(seite, schluessel, plan, lauf),
    offen: vorschlaegeOf(of, schluessel).filter(({ stand }) => stand === 'offen').length + drafts.length,
  };
}

function standOf(seite: Seitenstand, key: string, plan: Planschritt | undefined, lauf: Schritt | undefined) {
  if (seite.laeuft === key) return 'laeuft';
  if (seite.gescheitert === key) return 'gescheitert';
  if (lauf) return lauf.zustand;
  if (plan?.unerlaubt) return 'unerlaubt';
  if (plan?.sperre) return 'gesperrt';
  return seite.ausgelassen.has(key) ? 'ausgelassen' : 'zu_tun';
}

/** A document is read by the step that bears its id. */
export function vorschlaegeOf(of: Assistenz, schluessel: string): readonly Vorschlag[] {
  return of.vorschlaege.filter(({ stelle }) => schluessel === `akte:${stelle.dokumentId}`);
}

export function entwuerfeOf(of: Assistenz, schluessel: string) {
  return of.entwuerfe.filter(({ art }) => schluessel === `entwurf:${art}`);
}

export const naechsteOf = (zeilen: readonly Zeile[]) => zeilen.find(({ stand }) => stand === 'zu_tun');
