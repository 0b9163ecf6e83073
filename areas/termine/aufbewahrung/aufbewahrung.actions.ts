import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import * as api from './aufbewahrung.api.ts';
import { AUFBEWAHRUNG } from './aufbewahrung.data.ts';

const getTerminaufbewahrung = defineAction(api.getTerminaufbewahrung, {
  run: async ({ config }) => ({
    tageNachBesuch: config.BLEIBE_TERMINE_AUFBEWAHRUNG_TAGE,
    zeilen: [...AUFBEWAHRUNG],
  }),
  audit: notPersonal('what is kept how long'),
});

export const aufbewahrungActions = [getTerminaufbewahrung];
