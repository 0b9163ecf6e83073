import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { verfahrenKurzSchema } from '../verfahren.schema.ts';
import { rechtswertFassungSchema, rechtswertInhaltSchema, rechtswertStandSchema } from './rechtswert.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const listRechtswerte = contract({
  name: 'listRechtswerte',
  method: 'GET',
  path: '/api/vorgaenge/rechtswerte',
  summary: 'Rechtswerte mit dem heute geltenden Wert',
  access: 'vorgaenge.lesen',
  input: z.object({}),
  output: z.object({
    werte: z.array(
      rechtswertStandSchema.extend({
        /** A draft waits for its release. */
        entwurf: z.boolean(),
        /** Last day, when nothing follows within a month and a half. */
        laeuftAus: z.string().optional(),
      }),
    ),
  }),
});

export const getRechtswert = contract({
  name: 'getRechtswert',
  method: 'GET',
  path: '/api/vorgaenge/rechtswerte/:schluessel',
  summary: 'Ein Rechtswert mit seinen Fassungen und den offenen Vorgängen, die er betrifft',
  access: 'vorgaenge.recht',
  input: z.object({ schluessel: z.string().max(60) }),
  output: rechtswertStandSchema.extend({
    /** The newest first. */
    fassungen: z.array(rechtswertFassungSchema),
    betroffen: z.object({ anzahl: z.number().int(), erste: z.array(verfahrenKurzSchema) }),
  }),
});

export const saveRechtswertEntwurf = contract({
  name: 'saveRechtswertEntwurf',
  method: 'PUT',
  path: '/api/vorgaenge/rechtswerte/:schluessel/entwurf',
  summary: 'Neuen Wert entwerfen oder den Entwurf ändern',
  access: 'vorgaenge.recht',
  input: rechtswertInhaltSchema.extend({
    schluessel: z.string().max(60),
    entwurf: seen.optional(),
    gueltigAb: z.iso.date('Bitte geben Sie an, ab welchem Tag der Wert gilt.'),
  }),
  output: rechtswertFassungSchema,
});

export const releaseRechtswert = contract({
  name: 'releaseRechtswert',
  method: 'POST',
  path: '/api/vorgaenge/rechtswerte/fassungen/:id/freigabe',
  summary: 'Entwurf eines Rechtswerts als zweite Person freigeben',
  access: 'vorgaenge.recht',
  input: seen,
  output: rechtswertFassungSchema,
});

export const discardRechtswertEntwurf = contract({
  name: 'discardRechtswertEntwurf',
  method: 'POST',
  path: '/api/vorgaenge/rechtswerte/fassungen/:id/verwerfen',
  summary: 'Entwurf eines Rechtswerts verwerfen',
  access: 'vorgaenge.recht',
  input: seen,
  output: z.object({}),
});
