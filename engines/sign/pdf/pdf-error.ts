/** What reading a PDF can fail with; the caller makes a fault or a verdict of it. */
import type { Fault } from '#platform/errors/errors.ts';
import { signFaults } from '../sign.faults.ts';

export const broken = (reason: string): Fault => signFaults.PDF_BESCHAEDIGT({ grund: reason });
export const tooMuch = (reason: string): Fault => signFaults.PDF_ZU_AUFWENDIG({ grund: reason });
export const unknownForm = (reason: string): Fault => signFaults.PDF_NICHT_DARSTELLBAR({ grund: reason });
