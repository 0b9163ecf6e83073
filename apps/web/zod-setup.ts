/**
 * Imported first: a schema decides when it is made whether it may compile itself, and probing for eval is forbidden by
 * the CSP and reported on the console. The sentences for what no schema words itself are those of the server.
 */
import { z } from 'zod';
import { wordsOfIssue } from '#platform/http/input-words.ts';

z.config({ customError: wordsOfIssue, jitless: true });
