/** How many Termine wait for a look at persons or papers; nothing where none does. */
import { useLoad } from '#ui/data.ts';
import { countTerminpruefungen } from '../../aufsicht.api.ts';

export default function PruefungZahl() {
  const { data } = useLoad(countTerminpruefungen, {}, { every: 120_000 });
  const offen = data ? data.angaben + data.unterlagen : 0;
  return offen > 0 ? offen : null;
}
