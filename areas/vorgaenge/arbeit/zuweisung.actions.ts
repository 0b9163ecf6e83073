/** Verbs that give Vorgänge to people. */
import { type AkteDerPerson, findAktenDerPersonen, setMappenBearbeiter } from '#areas/akten/index.ts';
import { findBearbeiter } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { tellVerfahren } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { countOffene, lockOpenVerfahren, setBearbeiter } from './arbeit.sql.ts';
import { readKurz, requireSeen } from './vorgang.actions.ts';
import * as api from './zuweisung.api.ts';
import { isZustaendig, type Kandidat, verteile, type Zuzuweisen } from './zuweisung.rules.ts';

type Mensch = Kandidat & { readonly name: string };

async function loadLeute({ tx }: Pick<ActionContext, 'tx'>): Promise<Mensch[]> {
  const people = await findBearbeiter(tx);
  const offen = await countOffene(
    tx,
    people.map(({ id }) => id),
  );
  return people.map((one) => ({ ...one, offen: offen.get(one.id) ?? 0 }));
}

export const listBearbeiter = defineAction(api.listBearbeiter, {
  run: async (context) => {
    const { all, ranges } = context.actor.scope;
    const own = new Set(ranges.map(({ teamId }) => teamId));
    const leute = await loadLeute(context);
    return {
      bearbeiter: leute
        .filter(({ bereiche }) => all || bereiche.some(({ teamId }) => own.has(teamId)))
        .map(({ id, name, bereiche, offen }) => ({
          id,
          name,
          buchstaben: bereiche.map(({ von, bis }) => (von === bis ? von : `${von}–${bis}`)),
          offen,
        })),
    };
  },
  audit: notPersonal('colleagues and how many Vorgänge they have'),
});

const toZuzuweisen = (id: string, akte: AkteDerPerson | undefined): Zuzuweisen | undefined =>
  akte && { id, teamId: akte.teamId, buchstabe: akte.buchstabe };

export const assignVerfahren = defineAction(api.assignVerfahren, {
  run: async (context, { vorgaenge, weise, bearbeiter, probe }) => {
    const { tx, actor } = context;
    const rows = await lockOpenVerfahren(
      tx,
      { ...actor, scope: { ...actor.scope, akten: [] } },
      vorgaenge.map(({ id }) => id),
    );
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    if (vorgaenge.some(({ id, version }) => versions.get(id) !== version)) throw vorgaengeFaults.ZUWEISUNG_VERALTET();
    const akten = await findAktenDerPersonen(
      tx,
      actor,
      rows.map((row) => ({ akteId: row.akte_id, personId: row.person_id })),
    );
    const faelle = rows.flatMap((row) => toZuzuweisen(row.id, akten.get(`${row.akte_id}/${row.person_id}`)) ?? []);
    const leute = await loadLeute(context);
    const plan = weise === 'person' ? planFor(faelle, leute, bearbeiter) : verteile(faelle, leute, weise);
    const names = new Map(leute.map(({ id, name }) => [id, name]));
    for (const row of probe ? [] : rows) {
      const to = plan.get(row.id);
      if (to !== undefined && to !== row.bearbeiter) await give(context, row, { id: to, name: names.get(to) ?? to });
    }
    return {
      zugewiesen: [...plan].flatMap(([id, to]) =>
        to === undefined ? [] : [{ id, bearbeiter: { id: to, name: names.get(to) ?? to } }],
      ),
      uebergangen: [...plan].flatMap(([id, to]) => (to === undefined ? [id] : [])),
    };
  },
  audit: ({ vorgaenge, weise, probe }) => ({
    what: probe ? 'zuweisung.probe' : 'verfahren.zugewiesen',
    objects: vorgaenge.map(({ id }) => ({ art: 'verfahren', id })),
    details: { weise },
  }),
});

function planFor(faelle: readonly Zuzuweisen[], leute: readonly Mensch[], id: string | undefined) {
  const mensch = leute.find((one) => one.id === id);
  if (!mensch || faelle.some((fall) => !isZustaendig(mensch, fall)))
    throw vorgaengeFaults.BEARBEITER_NICHT_ZUSTAENDIG();
  return new Map<string, string | undefined>(faelle.map((fall) => [fall.id, mensch.id]));
}

async function give(
  context: ActionContext,
  row: { id: string; akte_id: string },
  to: { id: string; name: string },
  notiz = '',
): Promise<void> {
  await setBearbeiter(context.tx, [row.id], to.id);
  await setMappenBearbeiter(context.tx, row.id, to.id);
  const text = `${to.id === context.actor.id ? 'Übernommen von' : 'Zugewiesen an'} ${to.name}${notiz === '' ? '' : `: ${notiz}`}`;
  await insertEreignis(context.tx, { verfahrenId: row.id, art: 'zuweisung', text }, context.actor.id);
  await tellVerfahren(context, row);
}

export const handOverVerfahren = defineAction(api.handOverVerfahren, {
  run: async (context, { id, version, an, notiz }) => {
    const row = await requireSeen(context, id, version);
    const pair = { akteId: row.akte_id, personId: row.person_id };
    const akte = (await findAktenDerPersonen(context.tx, context.actor, [pair])).get(`${pair.akteId}/${pair.personId}`);
    const fall = toZuzuweisen(id, akte);
    const mensch = (await loadLeute(context)).find((one) => one.id === an);
    if (!fall || !mensch || !isZustaendig(mensch, fall)) throw vorgaengeFaults.BEARBEITER_NICHT_ZUSTAENDIG();
    await give(context, row, mensch, notiz);
    return readKurz(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'verfahren.uebergeben',
    objects: [{ art: 'verfahren', id }, ...(result ? [{ art: 'akte', id: result.akteId }] : [])],
  }),
});

export const zuweisungActions = [listBearbeiter, assignVerfahren, handOverVerfahren];
