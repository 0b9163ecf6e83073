/** What this area offers to the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';
import { platzartSchema, terminstandSchema } from '../termine.schema.ts';

const tag = z.iso.date().optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);

const minuten = z.coerce.number().int().min(5).max(480).multipleOf(5).optional().catch(undefined);

export const plaetzeSearch = z.object({
  pool: id,
  /** Any day of the week that is shown. */
  tag,
  platz: id,
  teil: z.enum(['konflikte', 'aenderungen']).optional().catch(undefined),
});

export const kalenderSearch = z.object({
  tag,
  ansicht: z.enum(['woche']).optional().catch(undefined),
  pool: id,
  sprache: z.string().max(10).optional().catch(undefined),
  stand: terminstandSchema.optional().catch(undefined),
  /** The one that is shown beside the calendar. */
  termin: id,
});

export const terminNeuSearch = z.object({ person: id, verfahren: id });

export const pruefungSearch = z.object({
  teil: z.enum(['unterlagen', 'auffaelliges', 'grenzen']).optional().catch(undefined),
  /** A Termin, or a pattern. */
  wahl: z.string().max(80).optional().catch(undefined),
});

export const einladungenSearch = z.object({
  stand: z.enum(['angenommen', 'abgelaufen', 'zurueckgezogen']).optional().catch(undefined),
  wahl: id,
  person: id,
  verfahren: id,
});

export const einladungNeuSearch = z.object({ person: id, akte: id, verfahren: id });

export const zuteilungSearch = z.object({
  teil: z.enum(['reihe', 'angeboten', 'beendet', 'probe', 'laeufe', 'regel']).optional().catch(undefined),
  wahl: id,
});

/** A measured duration to look at as a draft; nothing is saved by opening it. */
export const anliegenSearch = z.object({
  minuten,
  geplant: minuten,
  art: platzartSchema.optional().catch(undefined),
});

export const screens: AreaScreens = {
  routes: [
    {
      path: '/zuteilung',
      right: 'termine.zuteilen',
      search: zuteilungSearch,
      load: () => import('../bedarf/screens/ZuteilungSeite.tsx'),
    },
    {
      path: '/terminpruefung',
      right: 'termine.zuteilen',
      search: pruefungSearch,
      load: () => import('../buchung/screens/amt/PruefungSeite.tsx'),
    },
    {
      path: '/kalender/einladungen',
      right: 'termine.buchen',
      search: einladungenSearch,
      load: () => import('../buchung/screens/amt/EinladungenSeite.tsx'),
    },
    {
      path: '/kalender/einladungen/neu',
      right: 'termine.buchen',
      search: einladungNeuSearch,
      load: () => import('../buchung/screens/amt/EinladungNeu.tsx'),
    },
    {
      path: '/kalender',
      right: 'termine.lesen',
      search: kalenderSearch,
      load: () => import('../kalender/screens/KalenderSeite.tsx'),
    },
    {
      path: '/kalender/neu',
      right: 'termine.buchen',
      search: terminNeuSearch,
      load: () => import('../kalender/screens/TerminNeu.tsx'),
    },
    {
      path: '/kalender/vorgang/$verfahrenId',
      right: 'termine.lesen',
      load: () => import('../kalender/screens/TermineZumVorgang.tsx'),
    },
    {
      path: '/plaetze',
      right: 'termine.lesen',
      search: plaetzeSearch,
      load: () => import('../kapazitaet/screens/PlaetzeSeite.tsx'),
    },
    { path: '/anliegen', right: 'termine.lesen', load: () => import('../anliegen/screens/AnliegenListe.tsx') },
    {
      path: '/anliegen/$schluessel',
      right: 'termine.lesen',
      search: anliegenSearch,
      load: () => import('../anliegen/screens/AnliegenSeite.tsx'),
    },
    {
      path: '/auslastung',
      right: 'termine.kennzahlen',
      load: () => import('../kennzahlen/screens/Auslastung.tsx'),
    },
  ],
  personParts: [
    { title: 'Termine', right: 'termine.lesen', load: () => import('../kalender/screens/PersonTermine.tsx') },
  ],
  todayParts: [{ right: 'termine.lesen', load: () => import('../kalender/screens/HeuteTermine.tsx') }],
  vorgangWays: [
    {
      right: 'termine.lesen',
      label: 'Termine',
      icon: 'kalender',
      keys: 'm',
      targetOf: (verfahrenId) => ({ to: '/kalender/vorgang/$verfahrenId', params: { verfahrenId } }),
    },
  ],
  nav: [
    {
      to: '/terminpruefung',
      label: 'Terminprüfung',
      icon: 'haken',
      right: 'termine.zuteilen',
      section: 'termine',
      order: 23,
      count: () => import('../buchung/screens/amt/PruefungZahl.tsx'),
    },
    {
      to: '/zuteilung',
      label: 'Zuteilung',
      icon: 'recht',
      right: 'termine.zuteilen',
      section: 'termine',
      order: 24,
    },
    {
      to: '/kalender',
      label: 'Termine',
      icon: 'kalender',
      right: 'termine.lesen',
      section: 'arbeit',
      order: 22,
      keys: 'g m',
    },
    {
      to: '/plaetze',
      label: 'Plätze',
      icon: 'haus',
      right: 'termine.pflegen',
      section: 'verwaltung',
      order: 112,
    },
    {
      to: '/anliegen',
      label: 'Anliegen',
      icon: 'auftrag',
      right: 'termine.pflegen',
      section: 'verwaltung',
      order: 113,
    },
    {
      to: '/auslastung',
      label: 'Auslastung',
      icon: 'system',
      right: 'termine.kennzahlen',
      section: 'leitung',
      order: 30,
    },
  ],
};
