/** What is to be minded about an Akte, in words beside its name. */
import { useLoad } from '#ui/data.ts';
import { Badge } from '#ui/Status.tsx';
import { getAufbewahrung } from '../aufbewahrung.api.ts';
import { sperreWorte } from './worte.ts';

export function SperrMarken({ akteId }: { akteId: string }) {
  const { data } = useLoad(getAufbewahrung, { id: akteId });
  const marks = (data?.vermerke ?? []).filter(({ aufgehoben }) => aufgehoben === undefined);
  return marks.map(({ id, art }) => (
    <Badge key={id} tone="warning">
      {sperreWorte(art)}
    </Badge>
  ));
}
