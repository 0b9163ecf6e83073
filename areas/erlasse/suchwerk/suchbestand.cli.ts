/** `./bleibe erlasse suchbestand`: builds the indexes anew, should anybody doubt them. */
import type { Command } from '#platform/cli/command.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listSammlungStaende } from '../bestand/sammlung.sql.ts';
import { Ablage } from './ablage.ts';
import { closeSuchwerk, suchwerk } from './suchwerk.ts';

export const suchbestandCommand: Command = {
  name: 'erlasse suchbestand',
  text: 'Den Suchbestand aller Sammlungen aus der Datenbank neu aufbauen',
  maxArgs: 0,
  details: () => ['Nötig ist das nie: Bleibe baut von selbst neu, was fehlt, alt oder beschädigt ist.'],
  needs: 'kernel',
  run: async ({ json, out }, kernel) => {
    try {
      await new Ablage(kernel.config.dataDir).sweep(new Set());
      const werk = suchwerk(kernel);
      await werk.upToDate();
      for (const sammlung of await listSammlungStaende(kernel.pool.db, systemPrincipal('befehl'))) {
        const [index] = werk.of([sammlung]).indexe;
        const abschnitte = index?.teile.reduce((sum, teil) => sum + teil.abschnitte.length, 0) ?? 0;
        out(
          json ? JSON.stringify({ sammlung: sammlung.name, abschnitte }) : `${sammlung.name}: ${abschnitte} Abschnitte`,
        );
      }
      return 0;
    } finally {
      await closeSuchwerk(kernel);
    }
  },
};
