import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { antwortSchema, frageInputSchema, rueckmeldungArtSchema } from './antwort.schema.ts';
import { zitatergebnisSchema, zitatpruefungInputSchema } from './pruefung.schema.ts';

/** POST: a question may name a person, and addresses end in logs. Each asking is an answer of its own in the log. */
export const askFrage = contract({
  name: 'askFrage',
  method: 'POST',
  path: '/api/assistent/antworten',
  summary: 'Eine Frage aus den Quellen beantworten: wörtlich, oder mit einem Modell, dessen Sätze geprüft sind',
  access: 'assistent.fragen',
  input: frageInputSchema,
  output: antwortSchema,
  idempotent: false,
  perMinute: 30,
});

/** The same as server-sent events: `warten`, `satz`, at last `fertig` or `fehler`. No contract, because it streams. */
export const STROM_PFAD = '/api/assistent/antworten/strom';

export const judgeZitate = contract({
  name: 'judgeZitate',
  method: 'POST',
  path: '/api/assistent/zitatpruefung',
  summary: 'Sätze mit Zitat und Fundstelle gegen die Quellen halten, wie sie am Stichtag gelten',
  access: 'assistent.fragen',
  input: zitatpruefungInputSchema,
  output: zitatergebnisSchema,
  idempotent: false,
});

export const rateAntwort = contract({
  name: 'rateAntwort',
  method: 'POST',
  path: '/api/assistent/antworten/:id/rueckmeldung',
  summary: 'Sagen, ob eine Antwort hilft, die falsche Norm nennt oder falsch ist',
  access: 'assistent.fragen',
  input: z.object({
    id: z.uuid(),
    art: rueckmeldungArtSchema,
    richtig: z.string().trim().max(300).default(''),
    bemerkung: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ id: z.uuid() }),
});

export const listPruefFaelle = contract({
  name: 'listPruefFaelle',
  method: 'GET',
  path: '/api/assistent/prueffaelle',
  summary: 'Fragen, zu denen jemand „falsche Norm“ gemeldet hat, als Prüffälle',
  access: 'assistent.aufsicht',
  input: z.object({}),
  output: z.object({
    faelle: z.array(z.object({ id: z.uuid(), frage: z.string(), stichtag: z.iso.date(), richtig: z.string() })),
  }),
});
