/** Verbs on the official site: which laws, and loading them. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { einlesungBewegt } from '../quellen/einlesung.events.ts';
import { findLaufende, insertEinlesung } from '../quellen/einlesung.sql.ts';
import * as api from './amtlich.api.ts';
import { AMTLICHE_GESETZE } from './amtlich.data.ts';
import { ladeAmtlich } from './amtlich.jobs.ts';
import { listAmtswahl, listStaende, removeAmtswahl, saveAmtswahl } from './amtlich.sql.ts';

const listAmtliche = defineAction(api.listAmtliche, {
  run: async ({ tx, config }) => {
    const staende = await listStaende(tx);
    const an = config.BLEIBE_RECHT_LADEN !== 'aus';
    return {
      ...(an ? { adresse: config.BLEIBE_RECHT_URL } : {}),
      nachts: config.BLEIBE_RECHT_LADEN === 'nachts',
      gesetze: (await listAmtswahl(tx)).map((one) => {
        const stand = staende.get(one.kurz);
        return { ...one, ...(stand === undefined ? {} : { stand }) };
      }),
    };
  },
  audit: notPersonal('which laws are loaded'),
});

const isDelivered = (slug: string) => AMTLICHE_GESETZE.some((one) => one.slug === slug);

const chooseAmtliches = defineAction(api.chooseAmtliches, {
  run: async ({ tx, actor }, { slug, gewaehlt }) => {
    if (isDelivered(slug) || gewaehlt) await saveAmtswahl(tx, slug, gewaehlt, actor.id);
    else await removeAmtswahl(tx, slug);
    return {};
  },
  audit: ({ slug, gewaehlt }) => ({
    what: 'erlasse.amtswahl',
    objects: [{ art: 'gesetz', id: slug }],
    details: { gewaehlt },
  }),
});

const loadAmtliche = defineAction(api.loadAmtliche, {
  run: async ({ tx, actor, jobs, events, config }, input) => {
    if (config.BLEIBE_RECHT_LADEN === 'aus') throw erlasseFaults.LADEN_AUS();
    if (await findLaufende(tx)) throw erlasseFaults.LADEN_LAEUFT();
    const chosen = (await listAmtswahl(tx)).filter(({ gewaehlt }) => gewaehlt).map(({ slug }) => slug);
    const slugs = input.slugs ? [...new Set(input.slugs)] : chosen;
    if (slugs.length === 0) throw erlasseFaults.NICHTS_GEWAEHLT();
    const einlesungId = await insertEinlesung(tx, 'amtlich', slugs.length, actor.id);
    await jobs.enqueue(tx, ladeAmtlich, [{ einlesungId, slugs, by: actor.id }], { lane: 'now' });
    await events.emit(tx, einlesungBewegt, { einlesungId });
    return { einlesungId };
  },
  audit: ({ slugs }, result) => ({
    what: 'erlasse.amtlich.geladen',
    objects: result ? [{ art: 'einlesung', id: result.einlesungId }] : [],
    details: { gesetze: slugs?.slice(0, 50) ?? [] },
  }),
});

export const amtlichActions = [listAmtliche, chooseAmtliches, loadAmtliche];
