/** The list of documents as lines that people edit: `pass*`, `foto-code*@foto-extern`. Pure. */
import type { Anliegen } from './anliegen.schema.ts';

type Mitbringsel = Anliegen['mitbringen'][number];

export const mitbringenText = (liste: readonly Mitbringsel[]): string =>
  liste
    .map(
      ({ schluessel, jePerson, wenn }) =>
        `${schluessel}${jePerson ? '*' : ''}${wenn.map((lage) => `@${lage}`).join('')}`,
    )
    .join('\n');

export const mitbringenAus = (text: string): Mitbringsel[] =>
  text
    .split(/[\n,;]/)
    .map((zeile) => zeile.trim())
    .filter(Boolean)
    .map((zeile) => {
      const [was = '', ...wenn] = zeile.split('@').map((teil) => teil.trim());
      return { schluessel: was.replace(/\*$/, '').trim(), jePerson: was.endsWith('*'), wenn: wenn.filter(Boolean) };
    });
