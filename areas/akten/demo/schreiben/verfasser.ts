/** Who writes which letter. */
import type { Random } from '../random.ts';
import type { Schreiben, SchreibenArt } from './bausteine.ts';
import type { Fall } from './fall.ts';
import { anhoerung, bescheid, fiktionsbescheinigung, nachforderung, vermerk } from './vom-amt.ts';
import { antrag, brief, passkopie, verlustanzeige } from './von-der-person.ts';
import {
  arbeitsvertrag,
  gehaltsabrechnung,
  immatrikulation,
  krankenversicherung,
  meldebescheinigung,
  mietvertrag,
} from './von-dritten.ts';

export const VERFASSER: Readonly<Record<SchreibenArt, (fall: Fall, random: Random) => Schreiben>> = {
  antrag,
  brief,
  passkopie,
  verlustanzeige,
  anhoerung,
  bescheid,
  fiktionsbescheinigung,
  nachforderung,
  vermerk,
  arbeitsvertrag,
  gehaltsabrechnung,
  immatrikulation,
  krankenversicherung,
  meldebescheinigung,
  mietvertrag,
};
