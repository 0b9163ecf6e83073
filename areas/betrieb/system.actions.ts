/** How the machinery is. Says nothing of persons, so nothing of it is written down. */

import { readRueckstand } from '#areas/protokoll/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { readDatenbankstand } from './datenbank.sql.ts';
import { FASSUNG } from './fassung.ts';
import { listProzesse } from './prozess.sql.ts';
import { toProzess } from './prozess.ts';
import { readSpeicherstand } from './speicher.ts';
import { getSystemstand } from './system.api.ts';
import { readTexterkennung } from './texterkennung.ts';

/** An idle sealer is a second behind, a busy one a few; more means that no worker seals. */
const SEALER_LATE_SECONDS = 60;

const getSystemstandAction = defineAction(getSystemstand, {
  // Before the transaction: asking a program for its languages must not hold a connection.
  prepare: async ({ sandbox, config }) => ({
    texterkennung: await readTexterkennung(sandbox),
    speicher: await readSpeicherstand(config.dataDir),
  }),
  async run({ tx, pool, config }, _input, { texterkennung, speicher }) {
    const { pg } = pool;
    const datenbank = await readDatenbankstand(tx);
    const { ungesiegelt, rueckstandSekunden } = await readRueckstand(tx);
    return {
      fassung: FASSUNG,
      node: process.versions.node,
      plattform: `${process.platform} ${process.arch}`,
      demo: config.demo,
      datenbank: {
        ...datenbank,
        art: config.DATABASE_URL ? ('fremde' as const) : ('eigene' as const),
        verbindungen: {
          offen: pg.totalCount,
          frei: pg.idleCount,
          wartend: pg.waitingCount,
          hoechstens: config.BLEIBE_DB_POOL,
        },
      },
      speicher: { ...speicher, art: config.BLEIBE_S3_ENDPOINT ? ('s3' as const) : ('ordner' as const) },
      texterkennung,
      siegel: { ungesiegelt, rueckstandSekunden, laeuft: rueckstandSekunden < SEALER_LATE_SECONDS },
      mailserver: config.BLEIBE_SMTP_URL !== undefined,
      prozesse: (await listProzesse(tx)).map(toProzess),
    };
  },
  audit: notPersonal('figures of the machinery'),
});

export const systemActions = [getSystemstandAction];
