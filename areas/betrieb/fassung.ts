/** Version of this program, from the one place that states it. */
import { readFileSync } from 'node:fs';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

export const FASSUNG: string = (JSON.parse(manifest) as { version: string }).version;
