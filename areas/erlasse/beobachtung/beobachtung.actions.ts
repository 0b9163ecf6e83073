/** Verbs on watched places. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { findSammlung } from '../sammlungen/sammlungen.sql.ts';
import * as api from './beobachtung.api.ts';
import * as rows from './beobachtung.sql.ts';

const objects = (id: string) => [{ art: 'erlassquelle', id }];

const listErlassquellen = defineAction(api.listErlassquellen, {
  run: async ({ tx, actor }) => ({ quellen: await rows.listQuellen(tx, actor) }),
  audit: notPersonal('folders and addresses of decrees'),
});

const createErlassquelle = defineAction(api.createErlassquelle, {
  run: async ({ tx, actor }, { quelle }) => {
    const sammlung = await findSammlung(tx, actor, quelle.sammlungId);
    if (sammlung?.art !== 'erlass') throw erlasseFaults.NICHT_GEFUNDEN();
    const id = await rows.insertQuelle(tx, quelle, actor.id);
    if (!id) throw erlasseFaults.QUELLE_DOPPELT();
    return { id };
  },
  audit: ({ quelle }, result) => ({
    what: 'erlassquelle.angelegt',
    objects: result ? objects(result.id) : [],
    details: { art: quelle.art, aktiv: quelle.aktiv },
  }),
});

const switchErlassquelle = defineAction(api.switchErlassquelle, {
  run: async ({ tx, actor }, { id, version, aktiv }) => {
    if (!(await rows.switchQuelle(tx, actor, id, version, aktiv))) throw commonFaults.KONFLIKT();
    return { id };
  },
  audit: ({ id, aktiv }) => ({ what: aktiv ? 'erlassquelle.ein' : 'erlassquelle.aus', objects: objects(id) }),
});

export const beobachtungActions = [listErlassquellen, createErlassquelle, switchErlassquelle];
