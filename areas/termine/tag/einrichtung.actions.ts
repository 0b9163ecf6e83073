/** Which houses a kiosk or a display can stand in. In the demo its kiosk gets a key of its own, so that /kiosk works at once. */
import { openDemoStation } from '#areas/personal/index.ts';
import { type Action, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { getEinrichtung } from './einrichtung.api.ts';
import { listHausRows } from './tag-haus.sql.ts';

const DEMO_KIOSK = 'Kiosk im Eingang';

const get = defineAction(getEinrichtung, {
  async run(context) {
    const haeuser = await listHausRows(context.tx);
    return {
      adresse: context.config.BLEIBE_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      haeuser: haeuser.map(({ schluessel, name }) => ({ standort: schluessel, haus: name })),
      demoSchluessel: context.config.demo ? await openDemoStation(context.tx, context, DEMO_KIOSK) : null,
    };
  },
  audit: notPersonal('names of houses'),
});

export const einrichtungActions: readonly Action[] = [get];
