/** By the link in the confirmation. Reading changes nothing: mail scanners open links. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  beginnSchema,
  freieTageSchema,
  freieZeitenSchema,
  schluesselSchema,
  terminAnsichtSchema,
} from './buchung.schema.ts';

const access = 'public';
const perMinute = 600;
const schluessel = schluesselSchema;
const basis = '/api/buerger/termine/verwaltung/:schluessel';

export const getTermin = contract({
  name: 'getTermin',
  method: 'GET',
  path: basis,
  summary: 'Den eigenen Termin ansehen',
  access,
  input: z.object({ schluessel }),
  output: terminAnsichtSchema,
});

export const listVerschiebetage = contract({
  name: 'listVerschiebetage',
  method: 'GET',
  path: `${basis}/freie-tage`,
  summary: 'Tage, auf die sich der eigene Termin verschieben lässt',
  access,
  input: z.object({ schluessel, von: z.iso.date().optional(), bis: z.iso.date().optional() }),
  output: freieTageSchema,
});

export const listVerschiebezeiten = contract({
  name: 'listVerschiebezeiten',
  method: 'GET',
  path: `${basis}/freie-zeiten`,
  summary: 'Zeiten eines Tages, auf die sich der eigene Termin verschieben lässt',
  access,
  input: z.object({ schluessel, tag: z.iso.date() }),
  output: freieZeitenSchema,
});

export const moveTermin = contract({
  name: 'moveTermin',
  method: 'POST',
  path: `${basis}/verschiebung`,
  summary: 'Den eigenen Termin verschieben; die alte Zeit wird erst frei, wenn die neue sicher ist',
  access,
  input: z.object({ schluessel, beginn: beginnSchema }),
  output: terminAnsichtSchema,
  perMinute,
});

/** May be repeated. */
export const cancelTermin = contract({
  name: 'cancelTermin',
  method: 'POST',
  path: `${basis}/absage`,
  summary: 'Den eigenen Termin absagen',
  access,
  input: z.object({ schluessel }),
  output: terminAnsichtSchema,
  perMinute,
});

export const getTerminKalender = contract({
  name: 'getTerminKalender',
  method: 'GET',
  path: `${basis}/kalender`,
  summary: 'Kalenderdatei des Termins (iCalendar)',
  access,
  input: z.object({ schluessel }),
  output: z.any(),
  bytes: true,
});

export const getTerminQr = contract({
  name: 'getTerminQr',
  method: 'GET',
  path: `${basis}/qr`,
  summary: 'QR-Code mit der Terminnummer für den Kiosk (SVG)',
  access,
  input: z.object({ schluessel }),
  output: z.any(),
  bytes: true,
});
