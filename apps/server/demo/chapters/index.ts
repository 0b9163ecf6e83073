/** Every chapter by its name, in the order in which they are begun. */
import type { Stage } from '../stage.ts';
import * as anfragen from './anfragen.ts';
import * as assistent from './assistent.ts';
import * as bescheide from './bescheide.ts';
import * as hinweise from './hinweise.ts';
import * as kasse from './kasse.ts';
import * as portal from './portal.ts';
import * as post from './post.ts';

export const CHAPTERS: Readonly<Record<string, (heute: Stage) => Promise<void>>> = {
  ...bescheide,
  ...kasse,
  ...portal,
  ...post,
  ...anfragen,
  ...hinweise,
  ...assistent,
};
