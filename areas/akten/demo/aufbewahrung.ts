/** What lets periods begin in Musterstadt: take-overs into the Datei B, some marks, and what the office has decided. */
import type { Tx } from '#platform/db/db.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Ereignisart, Uebernahmegrund } from '../aufbewahrung/aufbewahrung.schema.ts';
import { insertVermerk } from '../aufbewahrung/aufbewahrung.sql.ts';
import { writeEreignis } from '../aufbewahrung/aufbewahrung.ts';
import type { Entscheidung, EntscheidungInhalt } from '../aufbewahrung/entscheidung.schema.ts';
import { entscheidungKind } from '../aufbewahrung/entscheidung.ts';
import { DEMO_ACTOR } from './demo.jobs.ts';
import type { DemoAkte } from './plan.ts';
import { createRandom, type Random } from './random.ts';

export interface DemoEreignis {
  readonly art: Ereignisart;
  /** ISO. */
  readonly tag: string;
  readonly grund?: Uebernahmegrund;
  readonly empfaenger?: string;
}

export interface DemoAufbewahrung {
  readonly ereignisse: readonly DemoEreignis[];
  readonly sperre?: { readonly art: 'aufbewahrungssperre' | 'auskunftssperre'; readonly geschaeftszeichen?: string };
}

const ENTSCHEIDUNGEN: Readonly<Partial<Record<Entscheidung, Partial<EntscheidungInhalt>>>> = {
  akteninhalt: { grundlage: 'Dienstanweisung Akten Musterstadt, Nr. 7' },
  anbietung: { anbieten: true, archiv: 'Stadtarchiv Musterstadt', tage: 90, grundlage: 'Archivgesetz des Landes' },
  sicherungen: { tage: 35, grundlage: 'Sicherungskonzept Musterstadt' },
  gebuehrenbelege: { jahre: 10, abJahresende: true, grundlage: 'Absprache mit der Stadtkasse' },
  entwuerfe: { tage: 30, grundlage: 'Löschkonzept Musterstadt, Nr. 4' },
};

/** The same for the same day on every machine. `b` counts the Akten of the Datei B from 0. */
export function drawAufbewahrung({ person, zustand }: DemoAkte, b: number, stichtag: string): DemoAufbewahrung {
  const random = createRandom(`musterstadt/aufbewahrung/${person.nummer}`);
  const today = Temporal.PlainDate.from(stichtag);
  if (zustand === 'B') return drawDateiB(b, today, random);
  if (person.nummer === 12) return { ereignisse: [], sperre: { art: 'auskunftssperre' } };
  if (person.lage !== 'schutz' || !random.chance(0.4)) return { ereignisse: [] };
  // A travel document that ran out: its entry in the register goes five years later.
  const tag = today
    .subtract({ years: 5 })
    .add({ days: random.int(20, 720) })
    .toString();
  return { ereignisse: [{ art: 'passersatz-ablauf', tag }] };
}

const ORTE = ['Stadt Beispielheim', 'Kreis Neuland', 'Stadt Altenfurt'];

function drawDateiB(b: number, today: Temporal.PlainDate, random: Random): DemoAufbewahrung {
  const before = (years: number, days: number) => today.subtract({ years }).add({ days }).toString();
  const fort = (tag: string): DemoEreignis => ({
    art: 'uebernahme-b',
    tag,
    grund: 'fortgezogen',
    empfaenger: random.pick(ORTE),
  });
  switch (b % 6) {
    case 0:
      return { ereignisse: [fort(before(10, -random.int(10, 200)))] };
    case 1:
      return { ereignisse: [fort(before(10, random.int(15, 700)))] };
    case 2:
      return { ereignisse: [{ art: 'uebernahme-b', tag: before(5, random.int(-40, 500)), grund: 'gestorben' }] };
    case 3:
      return { ereignisse: [{ art: 'uebernahme-b', tag: before(9, random.int(-200, 300)), grund: 'deutscher' }] };
    case 4: {
      const abschiebung = before(11, random.int(-60, 60));
      const ereignisse: DemoEreignis[] = [{ art: 'abschiebung', tag: abschiebung }, fort(abschiebung)];
      // Of one the end of the ban is known, of the next it still has to be looked up.
      return { ereignisse: b % 12 === 4 ? [...ereignisse, { art: 'verbot-ende', tag: before(9, 60) }] : ereignisse };
    }
    default:
      return b === 5
        ? { ereignisse: [] }
        : {
            ereignisse: [fort(before(10, -random.int(30, 90)))],
            sperre: { art: 'aufbewahrungssperre', geschaeftszeichen: '5 K 1417/26' },
          };
  }
}

export async function seedAufbewahrung(kernel: Kernel, tx: Tx, akteId: string, plan: DemoAufbewahrung): Promise<void> {
  const context = { tx, actor: DEMO_ACTOR, clock: kernel.clock };
  for (const ereignis of plan.ereignisse) await writeEreignis(context, { ...ereignis, akteId, herkunft: 'demo' });
  if (!plan.sperre) return;
  const grund =
    plan.sperre.art === 'auskunftssperre' ? 'Mitteilung der Meldebehörde' : 'Klage vor dem Verwaltungsgericht';
  await insertVermerk(tx, { ...plan.sperre, akteId, grund, by: DEMO_ACTOR.id });
}

/** Drafted by one and released by another, as everywhere; here both are the demo. */
export async function seedEntscheidungen(kernel: Kernel, tx: Tx): Promise<void> {
  for (const [schluessel, inhalt] of Object.entries(ENTSCHEIDUNGEN)) {
    const input = { inhalt: { grundlage: '', ...inhalt }, gueltigAb: '2026-01-01' };
    const draft = await createDraft(tx, entscheidungKind, schluessel, DEMO_ACTOR, input);
    await releaseDraft(tx, entscheidungKind, draft, { id: `${DEMO_ACTOR.id}-zweite-person` }, kernel.clock);
  }
}
