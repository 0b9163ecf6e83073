/** Everything that messages do in the background. */
import { legeAnlagenAb } from './anlagen.jobs.ts';
import { sendeXAntwort } from './ausgang.jobs.ts';
import { loescheAbgewiesene } from './loeschung.jobs.ts';
import { leseOrdner } from './ordner.jobs.ts';

export const xauslaenderJobs = [legeAnlagenAb, sendeXAntwort, leseOrdner, loescheAbgewiesene];
