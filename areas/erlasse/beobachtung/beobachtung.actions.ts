/** Verbs on watched places. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { findSammlung } from '../sammlungen/sammlungen.sql.ts';
import * as api from './beobachtung.api.ts';
import { quelleBewegt } from './beobachtung.events.ts';
import { sieheJetztNach } from './beobachtung.jobs.ts';
import * as rows from './beobachtung.sql.ts';
import { isOwnFolder } from './nachsehen.ts';

const objects = (id: string) => [{ art: 'erlassquelle', id }];

const listErlassquellen = defineAction(api.listErlassquellen, {
  run: async ({ tx, actor }) => ({ quellen: await rows.listQuellen(tx, actor) }),
  audit: notPersonal('folders and addresses of decrees'),
});

const createErlassquelle = defineAction(api.createErlassquelle, {
  run: async ({ tx, actor, config }, { quelle }) => {
    if (quelle.art === 'ordner' && (await isOwnFolder(config.dataDir, quelle.ort)))
      throw erlasseFaults.QUELLE_VERBOTEN();
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

const lookIntoErlassquelle = defineAction(api.lookIntoErlassquelle, {
  run: async ({ tx, actor, jobs, events }, { id }) => {
    if (!(await rows.beginBlick(tx, actor, id))) throw erlasseFaults.QUELLE_LAEUFT();
    await jobs.enqueue(tx, sieheJetztNach, [{ quelleId: id }], { lane: 'now', singletonKey: id });
    await events.emit(tx, quelleBewegt, { quelleId: id });
    return { id };
  },
  audit: ({ id }) => ({ what: 'erlassquelle.nachgesehen', objects: objects(id) }),
});

const deleteErlassquelle = defineAction(api.deleteErlassquelle, {
  run: async ({ tx, actor }, { id, version }) => {
    if (!(await rows.deleteQuelle(tx, actor, id, version))) throw commonFaults.KONFLIKT();
    return {};
  },
  audit: ({ id }) => ({ what: 'erlassquelle.entfernt', objects: objects(id) }),
});

export const beobachtungActions = [
  listErlassquellen,
  createErlassquelle,
  switchErlassquelle,
  lookIntoErlassquelle,
  deleteErlassquelle,
];
