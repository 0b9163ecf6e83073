/** Every chapter by its name, in the order in which they are begun. */
import type { Buehne } from '../buehne.ts';
import * as anfragen from './anfragen.ts';
import * as bescheide from './bescheide.ts';
import * as hinweise from './hinweise.ts';
import * as kasse from './kasse.ts';
import * as portal from './portal.ts';
import * as post from './post.ts';

export const KAPITEL: Readonly<Record<string, (heute: Buehne) => Promise<void>>> = {
  ...bescheide,
  ...kasse,
  ...portal,
  ...post,
  ...anfragen,
  ...hinweise,
};
