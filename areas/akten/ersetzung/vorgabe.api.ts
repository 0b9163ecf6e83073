import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  changeVorgabeInputSchema,
  draftVorgabeInputSchema,
  scanwahlSchema,
  seenVorgabeInputSchema,
  vorgabenSchema,
  vorgabeSchema,
} from './vorgabe.schema.ts';

const RIGHT = 'akten.ersetzung.verwalten';

export const listVorgaben = contract({
  name: 'listVorgaben',
  method: 'GET',
  path: '/api/akten/scanvorgaben',
  summary: 'Scanner, Scanprofile und Prüfregel mit allen Fassungen',
  access: RIGHT,
  input: z.object({}),
  output: vorgabenSchema,
});

export const draftVorgabe = contract({
  name: 'draftVorgabe',
  method: 'POST',
  path: '/api/akten/scanvorgaben',
  summary: 'Scanner, Scanprofil oder Prüfregel entwerfen: neu oder als neue Fassung',
  access: RIGHT,
  input: draftVorgabeInputSchema,
  output: vorgabeSchema,
});

export const changeVorgabe = contract({
  name: 'changeVorgabe',
  method: 'PUT',
  path: '/api/akten/scanvorgaben/:id',
  summary: 'Entwurf ändern; was freigegeben ist, bleibt, wie es ist',
  access: RIGHT,
  input: changeVorgabeInputSchema,
  output: vorgabeSchema,
});

export const releaseVorgabe = contract({
  name: 'releaseVorgabe',
  method: 'POST',
  path: '/api/akten/scanvorgaben/:id/freigeben',
  summary: 'Entwurf als zweite Person freigeben',
  access: RIGHT,
  input: seenVorgabeInputSchema,
  output: vorgabeSchema,
});

export const discardVorgabe = contract({
  name: 'discardVorgabe',
  method: 'POST',
  path: '/api/akten/scanvorgaben/:id/verwerfen',
  summary: 'Entwurf verwerfen',
  access: RIGHT,
  input: seenVorgabeInputSchema,
  output: z.object({}),
});

/** What the scan desk chooses from. */
export const listScanwahl = contract({
  name: 'listScanwahl',
  method: 'GET',
  path: '/api/akten/scanwahl',
  summary: 'Scanprofile, die heute gelten, mit ihrem Scanner',
  access: 'akten.erfassen',
  input: z.object({}),
  output: scanwahlSchema,
});
