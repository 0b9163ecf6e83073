/** `./bleibe config`: what is in force, from where, and what it means. Secrets are masked. */
import type { Command } from '../cli/command.ts';
import {
  CONFIG_NAMES,
  type ConfigName,
  type ConfigSource,
  describeName,
  isSecret,
  type LoadedConfig,
  loadConfig,
} from './load.ts';

export interface ConfigLine {
  readonly name: ConfigName;
  /** null: not set, and there is no standard. */
  readonly value: string | number | boolean | null;
  readonly source: ConfigSource;
  readonly text: string;
}

export function configLines({ config, sources }: LoadedConfig): ConfigLine[] {
  return CONFIG_NAMES.map((name) => {
    const value = config[name] ?? null;
    const shown = value !== null && isSecret(name) ? '••••••' : value;
    return { name, value: shown, source: sources[name], text: describeName(name) };
  });
}

export const configCommand: Command = {
  name: 'config',
  text: 'Zeigt die geltenden Einstellungen, ihre Herkunft und Bedeutung; Geheimnisse verdeckt',
  maxArgs: 0,
  details: settingsInWords,
  needs: 'nothing',
  async run({ json, out }) {
    const lines = configLines(loadConfig({ env: process.env, cwd: process.cwd(), demo: false }));
    if (json) {
      out(JSON.stringify(Object.fromEntries(lines.map(({ name, ...rest }) => [name, rest]))));
      return 0;
    }
    out('# Name = Wert (Herkunft). Umgebungsvariable oder Zeile in der Datei, die BLEIBE_CONFIG nennt.');
    for (const { name, value, source, text } of lines) {
      out(`\n# ${text}`);
      out(value === null ? `# ${name}=` : `${name}=${value}  (${source})`);
    }
    return 0;
  },
};

/** Also when what is given cannot be read: whoever has to put it right looks here. */
function settingsInWords(): string[] {
  return [
    'Einstellungen sind Umgebungsvariablen oder Zeilen NAME=wert in der Datei, die BLEIBE_CONFIG nennt; die Umgebung gewinnt.',
    '',
    ...CONFIG_NAMES.map((name) => `  ${name}\n      ${describeName(name)}`),
  ];
}
