/** Desks, the waiting room they call from, and the call for help. */
import { z } from 'zod';
import { platzartSchema } from '../termine.schema.ts';
import { besuchKurzSchema } from './besuch.schema.ts';

export const schalterSchema = z.object({
  platzId: z.uuid(),
  name: z.string(),
  art: platzartSchema,
  raum: z.string(),
  poolId: z.uuid(),
  pool: z.string(),
  faehigkeiten: z.array(z.string()),
  /** Null: nobody works there now. */
  offen: z
    .object({
      id: z.uuid(),
      konto: z.string(),
      ich: z.boolean(),
      wer: z.string(),
      seit: z.string(),
      pauseSeit: z.string().nullable(),
      vertretungId: z.uuid().nullable(),
      version: z.int(),
    })
    .nullable(),
  besuchId: z.uuid().nullable(),
  nummer: z.string().nullable(),
});
export type Schalter = z.output<typeof schalterSchema>;

export const andrangSchema = z.object({
  /** Hour and half hour of the day: "08:00". */
  ab: z.string(),
  /** Came already. */
  da: z.int(),
  /** Booked and not there yet. */
  gebucht: z.int(),
});

export const warteraumSchema = z.object({
  standortId: z.uuid(),
  standort: z.string(),
  haus: z.string(),
  jetzt: z.string(),
  tag: z.string(),
  /** In the order in which they are called, by the rule; who is parked comes last. */
  wartende: z.array(besuchKurzSchema),
  zurueckgestellt: z.array(besuchKurzSchema),
  imAufruf: z.array(besuchKurzSchema),
  schalter: z.array(schalterSchema),
  /** The Platz where the reader works now. */
  meinPlatzId: z.uuid().nullable(),
  /** Whom this Platz would call next. */
  alsNaechstesId: z.uuid().nullable(),
  zahlen: z.object({
    wartend: z.int(),
    mittelMinuten: z.int().nullable(),
    laengsteMinuten: z.int().nullable(),
    offen: z.int(),
    plaetze: z.int(),
    nochGebucht: z.int(),
  }),
  andrang: z.array(andrangSchema),
  regel: z.object({ vorrangNachMinuten: z.int(), fruehMinuten: z.int(), spaetMinuten: z.int() }),
});
export type Warteraum = z.output<typeof warteraumSchema>;

export const notrufSchema = z.object({
  id: z.uuid(),
  standortId: z.uuid(),
  haus: z.string(),
  ort: z.string(),
  wer: z.string(),
  ich: z.boolean(),
  um: z.string(),
  beendet: z.string().nullable(),
  version: z.int(),
});
export type Notruf = z.output<typeof notrufSchema>;
