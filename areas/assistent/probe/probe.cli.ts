/** `./bleibe assistent probe` */
import type { Command } from '#platform/cli/command.ts';
import { probe } from './probe.ts';
import { urteile } from './urteil.rules.ts';

const STANDARD_PERSONEN = 8;
const HOECHSTENS = 200;

export const probeCommand: Command = {
  name: 'assistent probe',
  text: 'Misst den eingerichteten KI-Server und sagt, für wie viele Personen er genügt; sendet nur Übungstexte',
  maxArgs: 0,
  options: [{ flag: '--personen', value: 'ZAHL', text: `Wie viele zugleich fragen; Standard ${STANDARD_PERSONEN}` }],
  details: () => ['Ausgang 0: für diese Zahl geeignet. Ausgang 1: nicht, oder kein KI-Server eingerichtet.'],
  needs: 'kernel',
  run: async ({ json, out, note, signal, options }, kernel) => {
    const personen = Number(options['--personen'] ?? STANDARD_PERSONEN);
    if (!Number.isInteger(personen) || personen < 1 || personen > HOECHSTENS) {
      note(`--personen braucht eine Zahl zwischen 1 und ${HOECHSTENS}.`);
      return 2;
    }
    const result = await probe(kernel, { personen, signal, melde: note });
    const { geeignet, saetze } = urteile(result);
    if (json) out(JSON.stringify({ geeignet, saetze, ...result }));
    else {
      for (const satz of saetze) out(satz);
      out(geeignet ? 'Urteil: geeignet.' : 'Urteil: so nicht geeignet.');
    }
    return geeignet ? 0 : 1;
  },
};
