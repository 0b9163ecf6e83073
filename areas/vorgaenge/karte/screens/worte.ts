/** Cards in words, and what is stale after a step. */
import type { OutputOf } from '#platform/http/contract.ts';
import { listTitelDerPerson } from '../../titel/titel.api.ts';
import * as api from '../karte.api.ts';

export type Detail = OutputOf<typeof api.getKarte>;
export const STALE = [api.listKarten, api.getKarte, listTitelDerPerson];
