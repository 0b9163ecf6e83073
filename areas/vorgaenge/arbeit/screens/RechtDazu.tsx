/** Opens the search in law and Erlasse for a requirement, on the day of the Vorgang. Nothing about the person goes along. */
import { Link } from '#ui/Link.tsx';
import { useMay } from '#ui/session.tsx';
import type { Pruefzeile } from '../vorgang.schema.ts';

interface RechtDazuProps {
  /** Its name and norms come from the Pruefschema; its reason may tell of the person and stays here. */
  readonly zeile: Pick<Pruefzeile, 'name' | 'normen'>;
  readonly stichtag: string | undefined;
}

export function RechtDazu({ zeile: { name, normen }, stichtag }: RechtDazuProps) {
  const may = useMay();
  if (!may('erlasse.lesen')) return null;
  const frage = [name, ...normen].join(' ');
  return (
    <Link to="/erlasse" search={stichtag === undefined ? {} : { tag: stichtag }} state={{ frage }}>
      Recht dazu
    </Link>
  );
}
