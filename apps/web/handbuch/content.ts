/** The pages of the Handbuch by their address. Empty in the source: `build.ts` puts them here when the web is built. */
import type { HandbuchSeite } from './seite.ts';

const content: Readonly<Record<string, HandbuchSeite>> = {};

export default content;
