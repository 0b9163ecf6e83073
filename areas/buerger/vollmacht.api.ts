/** Proxies in the portal: one for all matters is invited here (for one application: `vorgaenge`); looked at, used, ended. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { DAUERARTEN, einladungSchema, einladungscodeSchema, nameSchema, vollmachtSchema } from './vollmacht.schema.ts';

const access = 'buerger.konto';

export const listVollmachten = contract({
  name: 'listVollmachten',
  method: 'GET',
  path: '/api/buerger/vollmachten',
  summary: 'Wer für mich handelt und für wen ich handle',
  access,
  input: z.object({}),
  output: z.object({ erteilt: z.array(vollmachtSchema), erhalten: z.array(vollmachtSchema) }),
});

export const inviteDauervertretung = contract({
  name: 'inviteDauervertretung',
  method: 'POST',
  path: '/api/buerger/vollmachten',
  summary: 'Jemanden für alle eigenen Anliegen einladen, bis zu einem Tag',
  access,
  input: z.object({
    art: z.enum(DAUERARTEN),
    fuerName: nameSchema,
    vertreterName: nameSchema,
    bis: z.iso.date('Bitte geben Sie einen Tag an.'),
  }),
  /** Shown once; who invites passes it on. */
  output: z.object({ vollmachtId: z.uuid(), code: z.string(), endetAm: z.string() }),
  idempotent: false,
  perMinute: 10,
});

export const previewEinladung = contract({
  name: 'previewEinladung',
  method: 'POST',
  path: '/api/buerger/vollmachten/einladung',
  summary: 'Ansehen, wozu ein Code einlädt',
  access,
  input: z.object({ code: einladungscodeSchema }),
  output: einladungSchema,
  idempotent: false,
  perMinute: 10,
});

export const acceptEinladung = contract({
  name: 'acceptEinladung',
  method: 'POST',
  path: '/api/buerger/vollmachten/annahme',
  summary: 'Eine Vollmacht annehmen',
  access,
  input: z.object({ code: einladungscodeSchema, name: nameSchema }),
  output: vollmachtSchema,
  idempotent: false,
  perMinute: 10,
});

export const endVollmacht = contract({
  name: 'endVollmacht',
  method: 'POST',
  path: '/api/buerger/vollmachten/:id/ende',
  summary: 'Eine Vollmacht beenden, als eine der beiden Personen',
  access,
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});

export const actForVollmacht = contract({
  name: 'actForVollmacht',
  method: 'PUT',
  path: '/api/buerger/vertretung',
  summary: 'Von jetzt an für jemanden handeln',
  access,
  input: z.object({ vollmachtId: z.uuid() }),
  output: z.object({}),
  idempotent: false,
});

export const stopActing = contract({
  name: 'stopActing',
  method: 'DELETE',
  path: '/api/buerger/vertretung',
  summary: 'Wieder für sich selbst handeln',
  access,
  input: z.object({}),
  output: z.object({}),
  idempotent: false,
});
