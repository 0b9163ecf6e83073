/** What `personal` tells the areas below and the browsers. Ids only. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** An account was created, changed, closed or opened again; also when its factors were reset. */
export const kontoGeaendert = defineEvent({
  name: 'personal.konto-geaendert',
  version: 1,
  payload: z.object({ kontoId: z.uuid() }),
  topics: ({ kontoId }) => ['konten', `konto:${kontoId}`],
});

/** A request to reset somebody's second factor was made or decided. */
export const ruecksetzungBewegt = defineEvent({
  name: 'personal.faktor-ruecksetzung-bewegt',
  version: 1,
  payload: z.object({ ruecksetzungId: z.uuid(), kontoId: z.uuid() }),
  topics: ({ kontoId }) => ['faktor-ruecksetzungen', `konto:${kontoId}`],
});

export const vertretungGeaendert = defineEvent({
  name: 'personal.vertretung-geaendert',
  version: 1,
  payload: z.object({ vertretungId: z.uuid(), vertreteneKontoId: z.uuid(), vertretungKontoId: z.uuid() }),
  topics: ({ vertreteneKontoId, vertretungKontoId }) => [
    'vertretungen',
    `konto:${vertreteneKontoId}`,
    `konto:${vertretungKontoId}`,
  ],
});

/** Somebody opened an Akte outside of their own letters. */
export const notzugriffGeoeffnet = defineEvent({
  name: 'personal.notzugriff-geoeffnet',
  version: 1,
  payload: z.object({ notzugriffId: z.uuid(), kontoId: z.uuid(), akteId: z.uuid(), bis: z.string() }),
  topics: ({ kontoId }) => ['notzugriffe', `konto:${kontoId}`],
});

/** Its owner gave it back before its time. */
export const notzugriffBeendet = defineEvent({
  name: 'personal.notzugriff-beendet',
  version: 1,
  payload: z.object({ notzugriffId: z.uuid(), kontoId: z.uuid(), akteId: z.uuid() }),
  topics: ({ kontoId }) => ['notzugriffe', `konto:${kontoId}`],
});

export const teamGeaendert = defineEvent({
  name: 'personal.team-geaendert',
  version: 1,
  payload: z.object({ teamId: z.uuid() }),
  topics: () => ['teams'],
});

export const geraetGeaendert = defineEvent({
  name: 'personal.geraet-geaendert',
  version: 1,
  payload: z.object({ geraetId: z.uuid() }),
  topics: () => ['geraete'],
});
