/** Verbs on what a Bescheid brings about. It is planned with the draft and comes about with the release. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { bescheidFaults } from '../bescheid/bescheid.faults.ts';
import { touchSchreiben } from '../bescheid/schreiben.sql.ts';
import { readSchreiben, requireSchreibenToChange, type Stand } from '../bescheid/stand.ts';
import { findForderung } from '../gebuehr/forderung.sql.ts';
import { toKurz } from '../gebuehr/forderung.ts';
import { findKarte } from '../karte/karte.sql.ts';
import { findTitelById } from '../titel/titel.sql.ts';
import { findTitelart, grundlageOfTitel, nameOfTitel, normOf } from '../titel/titelart.data.ts';
import { requireVerfahren } from '../verfahren.ts';
import * as api from './folge.api.ts';
import { angabenZu, titelartenVon } from './folge.rules.ts';
import type { Bewirkt, Folgen } from './folge.schema.ts';
import { type FolgeRow, listBewirkt, writePlan } from './folge.sql.ts';
import { type Folgenstand, loadFolgen } from './folge.ts';
import { withPosten } from './gebuehr.rules.ts';

const schreibenObject = (id: string) => [{ art: 'schreiben', id }];

export const getFolgen = defineAction(api.getFolgen, {
  run: async (context, { id }) => {
    const stand = await readSchreiben(context, id);
    const folgen = await loadFolgen(context, stand.verfahren, stand.row);
    return folgen ? { folgen: toFolgen(stand, folgen) } : {};
  },
  audit: ({ id }) => ({ what: 'folgen.gelesen', objects: schreibenObject(id) }),
});

function toFolgen({ row }: Stand, { plan, lage, gebuehr, hindernisse }: Folgenstand): Folgen {
  return {
    schreibenId: row.id,
    version: row.version,
    offen: row.stand === 'entwurf',
    abgelehnt: lage.entscheidung === 'ablehnung',
    plan,
    titelarten: titelartenVon(lage).map((schluessel) => {
      const art = findTitelart(schluessel);
      return {
        schluessel,
        name: nameOfTitel({ art: schluessel, grundlage: '' }),
        norm: art ? normOf(art.grundlage) : '',
        befristung: angabenZu(schluessel)?.befristung ?? '',
        unbefristet: art?.unbefristet ?? false,
      };
    }),
    bisher: lage.bisher.map(({ id, name, bis }) => ({ id, name, ...(bis ? { bis } : {}) })),
    ...(gebuehr ? { gebuehr } : {}),
    hindernisse: row.stand === 'entwurf' || row.stand === 'vorgelegt' ? [...hindernisse] : [],
  };
}

export const saveFolgen = defineAction(api.saveFolgen, {
  run: async (context, { id, version, plan }) => {
    const { tx, actor } = context;
    const { row, verfahren } = await requireSchreibenToChange(context, id, version);
    if (row.stand !== 'entwurf') throw bescheidFaults.NICHT_IM_ENTWURF();
    const before = await loadFolgen(context, verfahren, row);
    if (!before) throw bescheidFaults.OHNE_FOLGEN();
    await writePlan(tx, id, withPosten(plan, before.plan, before.lage));
    await touchSchreiben(tx, id, actor.id);
    const stand = await readSchreiben(context, id);
    const folgen = await loadFolgen(context, stand.verfahren, stand.row);
    return folgen ? { folgen: toFolgen(stand, folgen) } : {};
  },
  audit: ({ id }) => ({ what: 'folgen.festgelegt', objects: schreibenObject(id) }),
});

export const listFolgen = defineAction(api.listFolgen, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    const rows = await listBewirkt(context.tx, verfahrenId);
    return { folgen: await Promise.all(rows.map((row) => toBewirkt(context, row))) };
  },
  audit: ({ verfahrenId }) => ({ what: 'folgen.gelesen', objects: [{ art: 'verfahren', id: verfahrenId }] }),
});

async function toBewirkt({ tx, actor }: ActionContext, row: FolgeRow): Promise<Bewirkt> {
  const titel = row.titel_id ? await findTitelById(tx, actor, row.titel_id) : undefined;
  const karte = row.karte_id ? await findKarte(tx, actor, row.karte_id) : undefined;
  const forderung = row.forderung_id ? await findForderung(tx, row.forderung_id) : undefined;
  const beendet = row.beendet_id ? await findTitelById(tx, actor, row.beendet_id) : undefined;
  return {
    schreibenId: row.schreiben_id,
    am: row.bewirkt_at ?? '',
    ...(titel
      ? {
          titel: {
            ...{ id: titel.id, name: nameOfTitel(titel), norm: grundlageOfTitel(titel), ab: titel.gueltig_ab },
            ...(titel.endet ? { bis: titel.endet } : {}),
          },
        }
      : {}),
    ...(karte ? { karte: { id: karte.id, stand: karte.stand } } : {}),
    ...(forderung ? { forderung: forderungOf(toKurz(forderung)) } : {}),
    ...(beendet ? { beendet: endeOf(beendet) } : {}),
  };
}

const forderungOf = ({ id, kassenzeichen, summeCent, stand }: ReturnType<typeof toKurz>) => ({
  ...{ id, kassenzeichen, summeCent, stand },
});

function endeOf(
  row: Parameters<typeof nameOfTitel>[0] & { id: string; beendet_am: string | null; endet: string | null },
) {
  const am = row.beendet_am ?? row.endet;
  return { id: row.id, name: nameOfTitel(row), ...(am ? { am } : {}) };
}

export const folgeActions = [getFolgen, saveFolgen, listFolgen];
