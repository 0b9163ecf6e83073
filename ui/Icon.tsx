/** Signs of the house, drawn on a 24 px grid with one stroke. They never stand alone for a meaning: a word is beside them. */
const PATHS = {
  heute: 'M5 5h14v15H5zM5 9h14M9 3v4M15 3v4M8.5 13h3v3h-3z',
  eingang: 'M4 5h16v14H4zM4 14h5l1.5 2.5h3L15 14h5',
  akten: 'M3 19V5h6l2 2.5h8V10M3 19l3-9h16l-3 9z',
  akte: 'M3 19V5h6l2 2.5h10V19z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
  personPlus: 'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2.500 20a7.500 7.500 0 0 1 13-5M18.500 15.500v6M15.500 18.500h6',
  personen:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5a6.5 6.5 0 0 1 13 0M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14a6.5 6.5 0 0 1 3.5 5.5',
  dokument: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  seite: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4',
  suche: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20',
  protokoll: 'M5 4h14v16H5zM8.5 8.5h.01M8.5 12h.01M8.5 15.5h.01M11.5 8.5H16M11.5 12H16M11.5 15.5H16',
  konto: 'M4 5h16v14H4zM9 12.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 16.2a3.2 3.2 0 0 1 6 0M14.5 10H17M14.5 14H17',
  team: 'M12 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6.5 19.5a5.5 5.5 0 0 1 11 0M4.5 12.5a2.2 2.2 0 1 0 0-4M19.5 12.5a2.2 2.2 0 1 1 0-4M2 18a4 4 0 0 1 2.5-3.7M22 18a4 4 0 0 0-2.5-3.7',
  rolle: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.500V6zM9 12l2.2 2.200L15.2 10',
  geraet: 'M4 5h16v11H4zM9 20h6M12 16v4',
  vertretung: 'M4 8h14M14.5 4.5 18 8l-3.5 3.500M20 16H6M9.5 12.5 6 16l3.5 3.5',
  notzugriff: 'M12 3 2.5 20h19zM12 10v4.500M12 17.500h.01',
  auftrag:
    'M12 8.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM12 2.500v3M12 18.500v3M4.7 5.700l2.1 2.100M17.2 16.200l2.1 2.100M2.5 12h3M18.5 12h3M4.7 18.300l2.1-2.100M17.2 7.800l2.1-2.1',
  vorgang: 'M8.5 4.500H5v16.500h14V4.500h-3.500M8.5 3h7v3.500h-7zM8.500 13.500l2.500 2.500 4.500-5',
  gesendet: 'M21 3.500 3 10.500l7 3 3 7.500zM10 13.500l11-10',
  post: 'M3.5 5.500h17v13h-17zM3.5 7l8.5 6 8.5-6',
  system: 'M3 13h4l2-6 4 11 2.5-7 1 2H21',
  hilfe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.500a2.5 2.5 0 1 1 3.6 2.200c-.8.4-1.1 1-1.1 1.800M12 16.800h.01',
  tasten: 'M3 7h18v11H3zM6.5 10.500h.01M9.5 10.500h.01M12.5 10.500h.01M15.5 10.500h.01M18 10.500h.01M7.5 14.500h9',
  pfeilLinks: 'M14.5 5.5 8 12l6.5 6.5',
  pfeilRechts: 'M9.5 5.5 16 12l-6.5 6.5',
  pfeilUnten: 'M5.5 9.5 12 16l6.5-6.5',
  pfeilOben: 'M5.5 14.5 12 8l6.5 6.5',
  zurueck: 'M20 12H4.500M10.5 6l-6 6 6 6',
  weiter: 'M4 12h15.500M13.5 6l6 6-6 6',
  schliessen: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  haken: 'M5 12.5 10 17.5 19.5 7',
  erledigt: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.300l2.8 2.800L16 9.5',
  offen: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z',
  entfaellt: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.5 12h7',
  fehler: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500v5.500M12 16.500h.01',
  warnung: 'M12 3.5 2.5 20h19zM12 10v4.500M12 17.500h.01',
  hinweis: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.800h.01',
  wartet: 'M7 3h10M7 21h10M8 3v3.500L12 12l-4 5.500V21M16 3v3.500L12 12l4 5.500V21',
  uhr: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.500l3.5 2',
  laeuft: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM10 8.500l5.5 3.500L10 15.500z',
  wiederholen: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.300M19.5 3.500v4h-4',
  hochladen: 'M12 16V4.500M7 9l5-5 5 5M4 15v5h16v-5',
  herunterladen: 'M12 4v11.500M7 11l5 5 5-5M4 16v4h16v-4',
  drucken: 'M7 8V3.500h10V8M7 16H4V8h16v8h-3M7 13.500h10v7H7z',
  lupePlus: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20M10.5 8v5M8 10.500h5',
  lupeMinus: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20M8 10.500h5',
  breite: 'M3.5 4v16M20.5 4v16M6.500 12h11M9.5 9l-3 3 3 3M14.5 9l3 3-3 3',
  ganzeSeite: 'M6 3h12v18H6zM12 7v10M9.5 9.500 12 7l2.500 2.500M9.5 14.500 12 17l2.500-2.500',
  drehen: 'M19 12a7 7 0 1 1-2-4.900M17 3v4.200h-4.200M12 9v6',
  neuesFenster: 'M11 5H5v14h14v-6M14 4h6v6M20 4l-9 9',
  filter: 'M4 7h16M7 12h10M10 17h4',
  mehr: 'M6 12h.01M12 12h.01M18 12h.01',
  menue: 'M4 7h16M4 12h16M4 17h16',
  schloss: 'M5.5 11h13v9.500h-13zM8 11V8a4 4 0 0 1 8 0v3M12 15v2',
  schluessel: 'M8 15.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM11.5 12H21v3M17 12v2.5',
  abmelden: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  hell: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.500v2.500M12 19v2.500M5.3 5.3 7 7M17 17l1.7 1.700M2.5 12H5M19 12h2.500M5.3 18.7 7 17M17 7l1.7-1.7',
  dunkel: 'M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z',
  bildschirm: 'M3.5 5h17v11h-17zM9 20h6M12 16v4M12 5v11',
  keinNetz:
    'M3 3l18 18M5 12.500a10 10 0 0 1 4-2.300M2 9a14.5 14.5 0 0 1 4.5-2.900M19 12.500a10 10 0 0 0-4.2-2.400M22 9a14.5 14.5 0 0 0-11-3.800M8.5 16a5 5 0 0 1 7 0M12 19.500h.01',
  auge: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  bearbeiten: 'M4 20l1-4.500L16 4.5 19.5 8 8.5 19zM13.5 7l3.5 3.5',
  loeschen: 'M5 7h14M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10 11v5M14 11v5',
  globus:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c2.7 2.6 4 5.6 4 9s-1.3 6.4-4 9c-2.7-2.6-4-5.6-4-9s1.3-6.4 4-9z',
  haus: 'M3.5 11.5 12 4l8.5 7.500M6 9.500V20h12V9.500M10 20v-5.500h4V20',
  karte: 'M3 5.500h18v13H3zM8 12.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.3 15.800a3 3 0 0 1 5.4 0M14 10h4M14 14h4',
  kamera: 'M4 7.5h4L9.5 5h5L16 7.5h4V19H4zM12 16a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  kalender: 'M4 5.500h16V20H4zM4 10h16M8.5 3v4.500M15.5 3v4.5',
  telefon: 'M7 3h10v18H7zM11 18h2',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  roboter: 'M5 8h14v11H5zM12 4v4M9.5 12.500h.01M14.5 12.500h.01M9.5 16h5M2.5 12v3M21.5 12v3',
  kopieren: 'M8.5 8.500H20V20H8.500zM15.5 8.500V4H4v11.500h4.5',
  recht:
    'M12 3v18M7 21h10M5 6.500h14M5 6.500 2.500 13h5zM19 6.500 16.500 13h5zM2.500 13a2.500 2.500 0 0 0 5 0M16.500 13a2.500 2.500 0 0 0 5 0',
  regal: 'M4 3v18M20 3v18M4 10.500h16M4 18.500h16M8 10.500v-5M11 10.500v-5M13 18.500v-5M16 18.500v-5',
  ordner: 'M3 19V5h6l2 2.500h10V19z',
  geld: 'M3 6h18v12H3zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6 9.5v.01M18 14.5v.01',
  paragraf:
    'M15.5 6.5a3.5 2.800 0 0 0-7-.2c0 3.200 7.500 4 7.500 7.700 0 1.500-1.200 2.500-2.700 3M8.5 17.500a3.5 2.800 0 0 0 7 .2c0-3.200-7.500-4-7.500-7.700 0-1.500 1.200-2.500 2.700-3',
  stern: 'M12 3.500l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.900L3.5 9.700l5.9-.8z',
} as const;

export type IconName = keyof typeof PATHS;

/** Hidden from screen readers: the word beside it says the same. `flip` turns it round in right-to-left text. */
export function Icon({ name, flip = false }: { name: IconName; flip?: boolean }) {
  return (
    <svg className={flip ? 'icon icon-flip' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of Bleibe: a door that stands ajar. */
export function BleibeSign({ className = 'sign' }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="sign-ground" width="32" height="32" rx="7" />
      <path className="sign-frame" d="M9 25V13a7 7 0 0 1 7-7v19z" />
      <path className="sign-door" d="M16 6a7 7 0 0 1 7 7v12h-7z" />
      <circle className="sign-ground" cx="19" cy="16.5" r="1.4" />
    </svg>
  );
}
