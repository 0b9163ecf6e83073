/** Kinds of proxies, as `buerger` knows them, and names that people type. */
import { z } from 'zod';

export const vertretungsartSchema = z.enum(['eltern', 'betreuung', 'anwalt', 'arbeitgeber', 'vertrauensperson']);
export type Vertretungsart = z.output<typeof vertretungsartSchema>;

export const nameSchema = z.string().trim().min(1, 'Bitte geben Sie einen Namen an.').max(200);
