/**
 * Imported first: a schema decides when it is made whether it may compile itself, and probing for eval is forbidden by
 * the CSP and reported on the console. German messages for what no schema words itself.
 */
import { z } from 'zod';
import { de } from 'zod/locales';

z.config({ ...de(), jitless: true });
