/** `./bleibe openapi`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '#platform/cli/command.ts';
import { PROGRAM_DIR } from '#platform/config/load.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { openApiOf } from './openapi.ts';
import { serverFaults } from './server.faults.ts';

const OPENAPI_FILE = path.join(PROGRAM_DIR, 'openapi.json');

/** Takes the areas as a function, because the list of all commands is part of what names them. */
export function openapiCommand(areas: () => readonly AreaModule[]): Command {
  return {
    name: 'openapi',
    text: 'Zeigt die Schnittstelle als OpenAPI 3.1; vergleicht sie mit openapi.json oder schreibt sie neu',
    options: [
      { flag: '--check', text: 'endet mit 1, wenn openapi.json nicht dazu passt' },
      { flag: '--write', text: 'schreibt openapi.json' },
    ],
    maxArgs: 0,
    needs: 'nothing',
    async run({ options, out, note }) {
      const rendered = `${JSON.stringify(openApiOf(areas()), null, 2)}\n`;
      if (options['--write']) {
        await writeFile(OPENAPI_FILE, rendered);
        note('openapi.json ist geschrieben.');
      } else if (options['--check']) {
        if ((await readFile(OPENAPI_FILE, 'utf8').catch(() => '')) !== rendered)
          throw serverFaults.OPENAPI_ABWEICHEND();
        note('openapi.json passt zu den Verträgen.');
      } else {
        out(rendered.trimEnd());
      }
      return 0;
    },
  };
}
