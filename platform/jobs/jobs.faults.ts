import { defineFaults } from '../errors/errors.ts';

export const jobsFaults = defineFaults('auftraege', {
  NICHT_EINGERICHTET: {
    status: 500,
    title: 'Die Tabellen der Hintergrundaufträge fehlen oder sind veraltet',
    advice: 'Starten Sie Bleibe einmal mit der Eigentümerrolle (DATABASE_OWNER_URL), damit sie eingerichtet werden.',
  },
});
