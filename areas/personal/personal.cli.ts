/** `./bleibe konto retten`. */
import type { Command } from '#platform/cli/command.ts';
import { inWords } from './benachrichtigung.ts';
import { retteKonto } from './retten.ts';

export const rettenCommand: Command = {
  name: 'konto retten',
  text: 'Einem Konto wieder Zugang geben, wenn niemand sonst helfen kann: zeigt einen einmaligen Link',
  args: 'E-MAIL',
  minArgs: 1,
  maxArgs: 1,
  options: [{ flag: '--faktoren', text: 'auch die zweiten Faktoren entfernen; sie werden neu eingerichtet' }],
  needs: 'kernel',
  async run({ args: [email = ''], options, json, out }, kernel) {
    const rettung = await retteKonto(kernel, email, { faktoren: options['--faktoren'] === true });
    if (json) out(JSON.stringify(rettung));
    else out(`${rettung.adresse}\nDer Link gilt einmal und bis ${inWords(rettung.gueltigBis)}.`);
    return 0;
  },
};
