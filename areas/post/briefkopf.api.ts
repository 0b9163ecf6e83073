import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { briefkopfFassungSchema, briefkopfSchema } from './briefkopf.schema.ts';

const seen = z.object({ id: z.uuid(), version: z.number().int() });

export const listBriefkoepfe = contract({
  name: 'listBriefkoepfe',
  method: 'GET',
  path: '/api/post/briefkopf',
  summary: 'Briefkopf des Amts mit allen Fassungen, neueste zuerst',
  access: 'post.lesen',
  input: z.object({}),
  output: z.object({ fassungen: z.array(briefkopfFassungSchema) }),
});

export const saveBriefkopfEntwurf = contract({
  name: 'saveBriefkopfEntwurf',
  method: 'PUT',
  path: '/api/post/briefkopf/entwurf',
  summary: 'Neue Fassung des Briefkopfs entwerfen oder den Entwurf ändern',
  access: 'post.briefkopf',
  input: z.object({ entwurf: seen.optional(), gueltigAb: z.iso.date(), inhalt: briefkopfSchema }),
  output: seen,
});

export const releaseBriefkopf = contract({
  name: 'releaseBriefkopf',
  method: 'POST',
  path: '/api/post/briefkopf/:id/freigabe',
  summary: 'Entwurf des Briefkopfs freigeben, als zweite Person',
  access: 'post.briefkopf',
  input: seen,
  output: seen,
});

export const discardBriefkopfEntwurf = contract({
  name: 'discardBriefkopfEntwurf',
  method: 'POST',
  path: '/api/post/briefkopf/:id/verwerfen',
  summary: 'Entwurf des Briefkopfs verwerfen',
  access: 'post.briefkopf',
  input: seen,
  output: z.object({}),
});

/** As JSON in the address: a picture has no other way to say what it shows. Nothing in it names a person. */
const entworfen = z.object({ inhalt: z.string().max(4_000) });

export const previewBriefkopf = contract({
  name: 'previewBriefkopf',
  method: 'GET',
  path: '/api/post/briefkopf/vorschau',
  summary: 'Musterbrief mit einem entworfenen Briefkopf als PDF',
  access: 'post.briefkopf',
  input: entworfen,
  output: z.unknown(),
  bytes: true,
});

export const previewBriefkopfSeite = contract({
  name: 'previewBriefkopfSeite',
  method: 'GET',
  path: '/api/post/briefkopf/vorschau/seite',
  summary: 'Erste Seite des Musterbriefs als Bild',
  access: 'post.briefkopf',
  input: entworfen,
  output: z.unknown(),
  bytes: true,
});
