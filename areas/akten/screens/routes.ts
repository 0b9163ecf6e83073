/** What this area offers to the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';
import { herkunftSchema } from '../dokument.schema.ts';
import { eingangStatusSchema } from '../eingang.schema.ts';

/** A page of a document, from 1; anything else begins at the first. */
export const seiteSearch = z.object({ seite: z.coerce.number().int().min(1).optional().catch(undefined) });

export const eingangSearch = z.object({
  stand: z
    .union([eingangStatusSchema, z.literal('offen')])
    .optional()
    .catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

export const listeSearch = z.object({
  buchstabe: z
    .string()
    .regex(/^[A-Z]$/)
    .optional()
    .catch(undefined),
  zustand: z.enum(['A', 'B']).optional().catch(undefined),
  ordnung: z.enum(['aktenzeichen', 'bewegt']).optional().catch(undefined),
});

export const aufbewahrungSearch = z.object({
  ansicht: z.enum(['fristen', 'laeufe', 'antraege', 'entscheidungen']).optional().catch(undefined),
  stand: z.enum(['faellig', 'laeuft', 'gesperrt', 'unbestimmt']).optional().catch(undefined),
});

export const akteSearch = z.object({
  akte: z.uuid().optional().catch(undefined),
  /** The document whose scan was objected to. */
  ersetzt: z.uuid().optional().catch(undefined),
});

/** What narrows the search down, and the work list it belongs to. Never its words. */
export const sucheSearch = z.object({
  liste: z.uuid().optional().catch(undefined),
  akte: z.uuid().optional().catch(undefined),
  vorgang: z.uuid().optional().catch(undefined),
  typ: z.string().max(60).optional().catch(undefined),
  herkunft: herkunftSchema.optional().catch(undefined),
  jahr: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  von: z.iso.date().optional().catch(undefined),
  bis: z.iso.date().optional().catch(undefined),
});

export const einordnenSearch = z.object({
  stapel: z.uuid().optional().catch(undefined),
  typ: z.string().max(60).optional().catch(undefined),
  eilig: z.literal(true).optional().catch(undefined),
});

export const paketSearch = z.object({ paket: z.uuid().optional().catch(undefined) });

export const pruefungSearch = z.object({ stand: z.enum(['offen', 'beanstandet']).optional().catch(undefined) });

export const screens: AreaScreens = {
  routes: [
    { path: '/heute', right: 'akten.lesen', load: () => import('./heute/Heute.tsx') },
    { path: '/suche', right: 'akten.lesen', search: sucheSearch, load: () => import('./suche/SuchSeite.tsx') },
    { path: '/akten', right: 'akten.lesen', search: listeSearch, load: () => import('./akte/AktenListe.tsx') },
    {
      path: '/akten/ausserhalb',
      right: 'personal.notzugriff',
      load: () => import('./akte/AkteAusserhalb.tsx'),
    },
    {
      path: '/akten/$akteId/herausgeben',
      right: 'akten.akteneinsicht',
      load: () => import('../akteneinsicht/screens/HerausgebenSeite.tsx'),
    },
    { path: '/akten/$akteId', right: 'akten.lesen', load: () => import('./akte/AkteSeite.tsx') },
    {
      path: '/akten/$akteId/dokumente/$dokumentId',
      right: 'akten.lesen',
      search: seiteSearch,
      load: () => import('./akte/AkteSeite.tsx'),
    },
    {
      path: '/dokumente/$dokumentId',
      right: 'akten.ansehen',
      search: seiteSearch,
      load: () => import('./dokument/DokumentSeite.tsx'),
    },
    {
      path: '/dokumente/$dokumentId/teilen',
      right: 'akten.umordnen',
      load: () => import('../umordnung/screens/TeilenSeite.tsx'),
    },
    {
      path: '/dokumente/$dokumentId/siegel',
      right: 'akten.ansehen',
      load: () => import('../ersetzung/screens/SiegelSeite.tsx'),
    },
    {
      path: '/einordnen',
      right: 'akten.eingang',
      search: einordnenSearch,
      load: () => import('../einordnung/screens/EinordnenSeite.tsx'),
    },
    {
      path: '/einordnen/schwellen',
      right: 'akten.einordnung.verwalten',
      load: () => import('../einordnung/screens/SchwellenSeite.tsx'),
    },
    {
      path: '/sichtpruefung',
      right: 'akten.sichtpruefung',
      search: pruefungSearch,
      load: () => import('../ersetzung/screens/SichtpruefungSeite.tsx'),
    },
    {
      path: '/verwaltung/scannen',
      right: 'akten.ersetzung.verwalten',
      load: () => import('../ersetzung/screens/Scanvorgaben.tsx'),
    },
    { path: '/personen', right: 'akten.lesen', search: listeSearch, load: () => import('./person/PersonenListe.tsx') },
    { path: '/personen/neu', right: 'akten.bearbeiten', load: () => import('./person/PersonNeu.tsx') },
    { path: '/personen/azr', right: 'akten.azr', load: () => import('./person/AzrSuche.tsx') },
    { path: '/personen/$personId', right: 'akten.lesen', load: () => import('./person/PersonSeite.tsx') },
    {
      path: '/eingang',
      right: 'akten.eingang',
      search: eingangSearch,
      load: () => import('./eingang/EingangSeite.tsx'),
    },
    {
      path: '/eingang/xdomea',
      right: 'akten.uebernahme',
      search: paketSearch,
      load: () => import('../xdomea/screens/UebernahmeSeite.tsx'),
    },
    { path: '/eingang/doppelt', right: 'akten.umordnen', load: () => import('../doppelt/screens/DoppeltSeite.tsx') },
    {
      path: '/hochladen',
      right: 'akten.erfassen',
      search: akteSearch,
      load: () => import('./hochladen/HochladenSeite.tsx'),
    },
    { path: '/bestand', right: 'akten.bestand', load: () => import('../bestand/screens/BestandSeite.tsx') },
    { path: '/bestand/stapel', right: 'akten.bestand', load: () => import('../bestand/screens/StapelSeite.tsx') },
    {
      path: '/bestand/einlesen',
      right: 'akten.bestand.verwalten',
      load: () => import('../bestand/screens/Einlesen.tsx'),
    },
    {
      path: '/aufbewahrung',
      right: 'akten.aufbewahrung',
      search: aufbewahrungSearch,
      load: () => import('../aufbewahrung/screens/AufbewahrungSeite.tsx'),
    },
    {
      path: '/aufbewahrung/laeufe/$laufId',
      right: 'akten.aufbewahrung',
      load: () => import('../aufbewahrung/screens/LaufSeite.tsx'),
    },
    {
      path: '/aktenplan',
      right: 'akten.lesen',
      load: () => import('../vorgang/screens/AktenplanSeite.tsx'),
    },
    {
      path: '/verwaltung/postfaecher',
      right: 'akten.postfach',
      load: () => import('../postfach/screens/PostfachSeite.tsx'),
    },
    { path: '/lieferungen/$lieferungId', right: 'akten.erfassen', load: () => import('./hochladen/QuittungSeite.tsx') },
  ],
  nav: [
    { to: '/heute', label: 'Heute', icon: 'heute', right: 'akten.lesen', section: 'arbeit', order: 10, keys: 'g h' },
    {
      to: '/eingang',
      label: 'Eingang',
      icon: 'eingang',
      right: 'akten.eingang',
      section: 'eingang',
      order: 20,
      keys: 'g e',
      count: () => import('./eingang/EingangZahl.tsx'),
    },
    {
      to: '/einordnen',
      label: 'Einordnen',
      icon: 'dokument',
      right: 'akten.eingang',
      section: 'eingang',
      order: 22,
      keys: 'g o',
      count: () => import('../einordnung/screens/EinordnungZahl.tsx'),
    },
    {
      to: '/sichtpruefung',
      label: 'Sichtprüfung',
      icon: 'auge',
      right: 'akten.sichtpruefung',
      section: 'eingang',
      order: 25,
      keys: 'g s',
      count: () => import('../ersetzung/screens/SichtpruefungZahl.tsx'),
    },
    {
      to: '/verwaltung/scannen',
      label: 'Ersetzendes Scannen',
      icon: 'scan',
      right: 'akten.ersetzung.verwalten',
      section: 'verwaltung',
      order: 170,
    },
    {
      to: '/verwaltung/postfaecher',
      label: 'Postfächer',
      icon: 'post',
      right: 'akten.postfach',
      section: 'verwaltung',
      order: 175,
      count: () => import('../postfach/screens/StoerungenZahl.tsx'),
    },
    { to: '/akten', label: 'Akten', icon: 'akten', right: 'akten.lesen', section: 'arbeit', order: 30, keys: 'g a' },
    {
      to: '/personen',
      label: 'Personen',
      icon: 'personen',
      right: 'akten.lesen',
      section: 'arbeit',
      order: 40,
      keys: 'g p',
    },
    {
      to: '/hochladen',
      label: 'Hochladen',
      icon: 'hochladen',
      right: 'akten.erfassen',
      section: 'eingang',
      order: 50,
      keys: 'g u',
    },
    {
      to: '/bestand',
      label: 'Bestand',
      icon: 'regal',
      right: 'akten.bestand',
      section: 'register',
      order: 60,
      keys: 'g b',
    },
    {
      to: '/aufbewahrung',
      label: 'Aufbewahrung',
      icon: 'wartet',
      right: 'akten.aufbewahrung',
      section: 'leitung',
      // After the audit log, with which the day of data protection begins.
      order: 70,
      keys: 'g f',
    },
    {
      to: '/aktenplan',
      label: 'Aktenplan',
      icon: 'ordner',
      right: 'akten.aktenplan',
      section: 'leitung',
      order: 60,
    },
  ],
  palette: {
    placeholder: 'Name, Aktenzeichen oder Wörter aus einem Dokument',
    right: 'akten.lesen',
    load: () => import('./suche/SuchPalette.tsx'),
  },
};
